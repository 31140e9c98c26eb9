package kz.aiqyn.base.identity.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedTextsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T07:00:00Z");

    private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());
    private final SealedTexts seals = new SealedTexts(new SealingKey(database));

    @Test
    void opensWhatItSealedAndNothingElse() {
        String sealed = seals.seal("door", "мәтін", NOON.plusSeconds(60));
        assertThat(seals.open("door", sealed, NOON)).contains("мәтін");
        assertThat(new SealedTexts(new SealingKey(database)).open("door", sealed, NOON))
                .as("by another server of the same database")
                .contains("мәтін");
        assertThat(seals.open("window", sealed, NOON)).isEmpty();
        assertThat(seals.open("door", sealed, NOON.plusSeconds(60))).isEmpty();
        assertThat(seals.open("door", "x" + sealed, NOON)).isEmpty();
        assertThat(seals.open("door", sealed.substring(0, sealed.length() - 2), NOON))
                .isEmpty();
        for (String nonsense : new String[] {"", ".", "..", "%00.%00", "Lg.Lg"}) {
            assertThat(seals.open("door", nonsense, NOON)).isEmpty();
        }
        SealedTexts others = new SealedTexts(new SealingKey(JdbcClient.create(TestDatabase.fresh())));
        assertThat(others.open("door", sealed, NOON)).isEmpty();
    }

    @Test
    void knowsADeviceOfOneAccountUntilItIsForgotten() {
        database.sql("insert into identity.account (login, name) values ('dana', 'Дана'), ('asan', 'Асан')")
                .update();
        KnownDevices devices = new KnownDevices(seals, new DeviceEpochs(database));
        String marks = devices.marked("dana", null, NOON);
        assertThat(devices.find("dana", marks, NOON)).isPresent();
        assertThat(devices.find("asan", marks, NOON)).isEmpty();
        assertThat(devices.find("dana", null, NOON)).isEmpty();
        assertThat(devices.find("dana", marks, NOON.plus(KnownDevices.LIFE))).isEmpty();
        assertThat(marks).doesNotContain("dana");

        String both = devices.marked("asan", marks, NOON);
        assertThat(devices.find("dana", both, NOON)).isPresent();
        assertThat(devices.find("asan", both, NOON)).isPresent();

        devices.forget("dana");
        assertThat(devices.find("dana", both, NOON)).isEmpty();
        assertThat(devices.find("asan", both, NOON)).isPresent();
        String again = devices.marked("dana", both, NOON);
        assertThat(devices.find("dana", again, NOON)).isPresent();
    }

    @Test
    void keepsTheMarksOfFourPeopleAtMost() {
        KnownDevices devices = new KnownDevices(seals, new DeviceEpochs(database));
        String marks = null;
        for (int i = 0; i < 50; i++) {
            marks = devices.marked("person" + i, marks, NOON.plus(Duration.ofMinutes(i)));
        }
        assertThat(marks).hasSizeLessThan(1000);
        assertThat(devices.find("person46", marks, NOON)).isPresent();
        assertThat(devices.find("person45", marks, NOON)).isEmpty();
    }

    @Test
    void anAnswerOfAPasskeyCountsOnce() {
        AnsweredChallenges answered = new AnsweredChallenges(database);
        byte[] challenge = {1, 2, 3};
        assertThat(answered.isFirst(challenge, NOON)).isTrue();
        assertThat(answered.isFirst(challenge, NOON.plusSeconds(9))).isFalse();
        assertThat(answered.isFirst(new byte[] {4}, NOON.plusSeconds(9))).isTrue();
    }

    @Test
    void comparesLoginsAsTheyAreMeant() {
        assertThat(Logins.folded(" \u00A0Dana.Abay\u200B\uFEFF ")).isEqualTo("dana.abay");
        assertThat(Logins.folded("da\u00ADna\u2060")).isEqualTo("dana");
        assertThat(Logins.folded("\u0438\u0306")).isEqualTo("\u0439");
        assertThat(Logins.folded("d\u0000a\uD800na")).isEqualTo("dana");
        assertThat(Logins.folded("x".repeat(5000))).hasSize(200);
    }

    @Test
    void namesNetworksAsSubscribersHaveThem() {
        assertThat(Network.of("203.0.113.7").text()).isEqualTo("203.0.113.7");
        assertThat(Network.of("203.0.113.7").roughly()).isEqualTo("203.0.113.*");
        assertThat(Network.of("2001:db8:0:7:1:2:3:4").text()).isEqualTo("2001:db8:0:7::/64");
        assertThat(Network.of("2001:db8:0:7:1:2:3:4").roughly()).isEqualTo("2001:db8::/48");
        assertThat(Network.of("::1")).isEqualTo(Network.of("127.0.0.1"));
        assertThat(Network.of("::1").roughly()).isEqualTo("127.0.0.1");
        assertThat(Network.of("unknown")).isEqualTo(Network.of("<b>"));
    }
}
