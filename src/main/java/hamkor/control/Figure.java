package hamkor.control;

import java.math.BigDecimal;

/// A number that a report gives: `20`, «встреч».
public record Figure(String name, BigDecimal value, String unit) {}
