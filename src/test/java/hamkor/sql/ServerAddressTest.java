package hamkor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            jdbc:postgresql://db/hamkor                                  , jdbc:postgresql://db/hamkor                      , ''   , ''
            postgresql://db:5433/hamkor                                  , jdbc:postgresql://db:5433/hamkor                 , ''   , ''
            postgres://ann:secret@db/hamkor                              , jdbc:postgresql://db/hamkor                      , ann  , secret
            postgresql://ann@db/hamkor?sslmode=require                   , jdbc:postgresql://db/hamkor?sslmode=require      , ann  , ''
            postgresql://ann:p%40ss%2Fw+rd@db/hamkor                     , jdbc:postgresql://db/hamkor                      , ann  , p@ss/w+rd
            postgresql://ann:100%@db/hamkor                              , jdbc:postgresql://db/hamkor                      , ann  , 100%
            jdbc:postgresql://db/hamkor?user=ann&password=s%26t&ssl=true , jdbc:postgresql://db/hamkor?ssl=true             , ann  , s&t
            'postgresql://a:5432,b:5432/hamkor?targetServerType=primary' , 'jdbc:postgresql://a:5432,b:5432/hamkor?targetServerType=primary', '', ''
            postgresql://[::1]:5432/hamkor                               , jdbc:postgresql://[::1]:5432/hamkor              , ''   , ''
            """)
    void anAddressIsReadInTheFormsPeopleHave(String written, String url, String user, String password) {
        assertThat(ServerAddress.of(written, null, null)).isEqualTo(new ServerAddress(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db:5432", "jdbc:mysql://db/hamkor", "postgresql://db", "postgresql:///hamkor", "http://db/hamkor",
        "postgresql://ann:top secret@"})
    void whatIsNoAddressIsRefusedWithoutShowingAPassword(String written) {
        assertThatThrownBy(() -> ServerAddress.of(written, null, null)).isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("HAMKOR_DB_URL").hasMessageNotContaining("top secret");
    }

    @Test void userAndPasswordBesideTheAddressOutweighThoseWithin() {
        var settings = DatabaseSettings.from(Map.of("HAMKOR_DB_URL", "postgresql://ann:secret@db/hamkor", "HAMKOR_DB_USER", "bob",
                "HAMKOR_DB_PASSWORD", "other"));
        assertThat(settings.server()).contains(new ServerAddress("jdbc:postgresql://db/hamkor", "bob", "other"));
    }

    @Test void anEmptyAddressMeansTheServerThatComesAlong() {
        var settings = DatabaseSettings.from(Map.of("HAMKOR_DB_URL", " ", "HAMKOR_DATA", ""));
        assertThat(settings.server()).isEmpty();
        assertThat(settings.folder()).hasToString("data");
    }

    @Test void anAddressShownNeverHoldsThePassword() {
        assertThat(ServerAddress.of("postgresql://ann:secret@db/hamkor", null, null)).hasToString("ann@db/hamkor");
    }
}
