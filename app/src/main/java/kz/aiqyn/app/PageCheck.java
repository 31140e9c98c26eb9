package kz.aiqyn.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.cli.Screen;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.ops.demo.DemoAccounts;
import kz.aiqyn.ops.demo.DemoAccounts.DemoAccount;

/// Asks a server that has started for its pages, as readers and staff would.
final class PageCheck {

    /// What every installation has.
    private static final List<String> MAIN = List.of("/readyz", "/kk", "/ru", "/en", "/assets/aiqyn.css");

    private static final String LOGIN = "/kk/login";

    private final Screen screen;
    private final String server;

    PageCheck(Screen screen, int port) {
        this.screen = screen;
        this.server = "http://localhost:" + port;
    }

    /// Asks for what every installation has.
    ///
    /// @throws Refused naming each page that does not answer 200
    void check() {
        List<Phrase> wrong = new ArrayList<>();
        try (SiteReader reader = new SiteReader(server)) {
            MAIN.forEach(page -> reader.get(page).wrong(page).ifPresent(wrong::add));
        }
        tell(wrong, MAIN.size());
    }

    /// Walks the demonstration's public site, and signs in as everybody.
    ///
    /// @throws Refused naming each page that does not answer 200, each kind of page that no link leads to, and each
    /// account that is not let in
    void checkDemonstration() {
        List<Phrase> wrong = new ArrayList<>();
        int answered;
        try (SiteReader reader = new SiteReader(server)) {
            SiteWalk walk = new SiteWalk(reader);
            wrong.addAll(walk.walk());
            answered = walk.answered();
        }
        for (DemoAccount account : DemoAccounts.ALL) {
            Optional<Phrase> fault = signIn(account);
            fault.ifPresent(wrong::add);
            answered += fault.isPresent() ? 0 : 1;
        }
        tell(wrong, answered);
    }

    private Optional<Phrase> signIn(DemoAccount account) {
        try (SiteReader reader = new SiteReader(server)) {
            SiteReader.Answer first =
                    reader.fill(LOGIN, Map.of("login", account.login(), "password", DemoAccounts.PASSWORD));
            return first.path().equals(LOGIN)
                    ? Optional.of(Phrase.of("app.check.shut", account.login(), first.status()))
                    : first.wrong(first.path());
        }
    }

    private void tell(List<Phrase> wrong, int answered) {
        if (!wrong.isEmpty()) {
            List<Phrase> all = new ArrayList<>(wrong);
            all.add(Phrase.of("app.check.rest", server, answered));
            throw new Refused(all);
        }
        screen.line(screen.words("app.check.fine", server, answered));
    }
}
