package hamkor.measure;

import java.util.Arrays;

/// Pairs rows with columns so that the sum over all pairs is the greatest there is (the assignment problem, by shortest
/// augmenting paths: Jonker and Volgenant 1987), in time that grows with the cube: 300 by 300 take some ten milliseconds.
final class BestPairs {
    static final int NONE = -1;

    private BestPairs() {}

    /// @param worth not negative; as many columns in every row
    /// @return for each row its column; `NONE` where no pair with it is worth anything
    static int[] of(double[][] worth) {
        int rows = worth.length, columns = rows == 0 ? 0 : worth[0].length;
        var pairs = new int[rows];
        Arrays.fill(pairs, NONE);
        if (rows <= columns) {
            int[] found = fewerRows(worth, rows, columns);
            for (int i = 0; i < rows; i++) if (worth[i][found[i]] > 0) pairs[i] = found[i];
        } else {
            var turned = new double[columns][rows];
            for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) turned[j][i] = worth[i][j];
            int[] found = columns == 0 ? new int[0] : fewerRows(turned, columns, rows);
            for (int j = 0; j < columns; j++) if (turned[j][found[j]] > 0) pairs[found[j]] = j;
        }
        return pairs;
    }

    /// Every row gets a column. Rows and columns are counted from 1, so that 0 may mean none.
    private static int[] fewerRows(double[][] worth, int rows, int columns) {
        var priceOfRow = new double[rows + 1];
        var priceOfColumn = new double[columns + 1];
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            var least = new double[columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            var reached = new boolean[columns + 1];
            do {
                reached[column] = true;
                int at = rowOf[column], next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= columns; j++) {
                    if (reached[j]) continue;
                    double cost = -worth[at - 1][j - 1] - priceOfRow[at] - priceOfColumn[j];
                    if (cost < least[j]) {
                        least[j] = cost;
                        before[j] = column;
                    }
                    if (least[j] < step) {
                        step = least[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= columns; j++)
                    if (reached[j]) {
                        priceOfRow[rowOf[j]] += step;
                        priceOfColumn[j] -= step;
                    } else least[j] -= step;
                column = next;
            } while (rowOf[column] != 0);
            for (; column != 0; column = before[column]) rowOf[column] = rowOf[before[column]];
        }
        var columnOf = new int[rows];
        for (int j = 1; j <= columns; j++) if (rowOf[j] != 0) columnOf[rowOf[j] - 1] = j - 1;
        return columnOf;
    }
}
