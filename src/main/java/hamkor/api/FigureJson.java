package hamkor.api;

import hamkor.control.Figure;
import java.math.BigDecimal;

/// A number that a report gives: `20`, «встреч».
record FigureJson(String name, BigDecimal value, String unit) {
    static FigureJson of(Figure figure) {
        return new FigureJson(figure.name(), figure.value(), figure.unit());
    }
}
