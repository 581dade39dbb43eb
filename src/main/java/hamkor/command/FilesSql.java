package hamkor.command;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which files of the store the records name. A column that holds the hash of a file is called `sha256` or `source_sha256`, in whatever
/// table: a new one is found without being told of here.
final class FilesSql {
    private final JdbcClient jdbc;
    private final String everywhere;

    FilesSql(DataSource database) {
        jdbc = JdbcClient.create(database);
        everywhere = jdbc.sql("""
                select format('select %I as file from %I', column_name, table_name) from information_schema.columns
                where table_schema = current_schema() and column_name in ('sha256', 'source_sha256') and data_type = 'text' order by 1
                """).query(String.class).list().stream().map(each -> each + " where " + each.split(" ")[1] + " like :begin").collect(Collectors.joining(" union "));
    }

    /// Those that begin with these hexadecimal digits.
    List<String> beginningWith(String digits) {
        return jdbc.sql(everywhere).param("begin", digits + "%").query(String.class).list();
    }
}
