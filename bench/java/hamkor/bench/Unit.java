package hamkor.bench;

import java.util.Locale;

/// What a figure is counted in; the same words stand in the table and in `budgets.properties`.
enum Unit {
    SECONDS("s", 2),
    MILLISECONDS("ms", 2),
    MICROSECONDS("us", 2),
    MEBIBYTES("MiB", 0),
    PER_SECOND("/s", 0);

    private final String sign;
    private final int decimals;

    Unit(String sign, int decimals) {
        this.sign = sign;
        this.decimals = decimals;
    }

    static Unit of(String sign) {
        for (var unit : values()) if (unit.sign.equals(sign)) return unit;
        throw new IllegalArgumentException("no unit: " + sign);
    }

    String sign() {
        return sign;
    }

    String write(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
