package kz.aiqyn.base.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FormKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
    private static final String RANDOM = "abcdefghijklmnopqrstuv";

    private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());

    private static String signed(FormKeys keys, Instant now) {
        FormKey key = keys.signing(now);
        return new StrangerToken(key.id(), now.plus(StrangerToken.LIFE), RANDOM).signed(key);
    }

    @Test
    void signsForTwoHoursAndEveryServerKnowsIt() {
        String token = signed(new FormKeys(database), NOW);
        FormKeys other = new FormKeys(database);
        assertThat(StrangerToken.read(token, other, NOW.plus(Duration.ofMinutes(119))))
                .isPresent();
        assertThat(StrangerToken.read(token, other, NOW.plus(Duration.ofMinutes(121))))
                .isEmpty();
        assertThat(StrangerToken.read(token, other, NOW).orElseThrow().isFresh(NOW.plus(Duration.ofMinutes(61))))
                .isFalse();
    }

    @Test
    void takesAnotherKeyEveryDayAndForgetsTheOldOnes() {
        FormKeys keys = new FormKeys(database);
        long first = keys.signing(NOW).id();
        assertThat(keys.signing(NOW.plus(Duration.ofHours(23))).id()).isEqualTo(first);
        Instant nextDay = NOW.plus(FormKeys.SIGNS).plusSeconds(1);
        String late = signed(keys, NOW.plus(Duration.ofHours(24)));
        long second = keys.signing(nextDay).id();
        assertThat(second).isNotEqualTo(first);
        assertThat(new FormKeys(database).signing(nextDay).id()).isEqualTo(second);
        assertThat(StrangerToken.read(late, keys, nextDay))
                .as("signed a second ago")
                .isPresent();
        keys.signing(NOW.plus(Duration.ofDays(3)));
        assertThat(database.sql("select count(*) from identity.session_form_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(keys.find(first)).isEmpty();
    }

    @Test
    void doesNotKnowWhatAnotherServersKeySigned() {
        String token = signed(new FormKeys(JdbcClient.create(TestDatabase.fresh())), NOW);
        FormKeys keys = new FormKeys(database);
        keys.signing(NOW);
        assertThat(StrangerToken.read(token, keys, NOW)).isEmpty();
    }
}
