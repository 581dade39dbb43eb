package hamkor.command;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How the modules reach the database: plain SQL, and transactions that their doors begin and that join one another.
@Configuration(proxyBeanMethods = false)
class Storage {
    @Bean NamedParameterJdbcTemplate many(DataSource database) {
        return new NamedParameterJdbcTemplate(database);
    }

    @Bean JdbcClient jdbc(NamedParameterJdbcTemplate many) {
        return JdbcClient.create(many);
    }

    @Bean TransactionTemplate transaction(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
