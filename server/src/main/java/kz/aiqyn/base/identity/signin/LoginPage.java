package kz.aiqyn.base.identity.signin;

import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What the page of signing in shows.
///
/// @param login what was typed
/// @param next where to go afterwards
/// @param problem why it did not work
/// @param notice what was done
/// @param ways the organisation's own ways of signing in, where configured
public record LoginPage(
        String login,
        String next,
        @Nullable Phrase problem,
        @Nullable String notice,
        List<SignInLink> ways) {

    /// @param name what it is called
    public record SignInLink(String name, String address) {}

    public LoginPage {
        ways = List.copyOf(ways);
    }

    public Form form() {
        return Form.EMPTY.with("login", login);
    }
}
