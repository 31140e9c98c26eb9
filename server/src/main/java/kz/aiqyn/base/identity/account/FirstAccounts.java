package kz.aiqyn.base.identity.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes accounts for the program's own beginnings.
@Service
class FirstAccounts implements AccountRegister {

    private final AccountChanges changes;
    private final Accounts accounts;
    private final Passwords passwords;

    FirstAccounts(AccountChanges changes, Accounts accounts, Passwords passwords) {
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public Optional<String> createFirst(String login, String name) {
        accounts.lock();
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        String password = passwords.random();
        create(new NewAccount(login, name, password, true, List.of(NewGrant.everywhere(Role.ADMINISTRATOR))));
        return Optional.of(password);
    }

    @Override
    @Transactional
    public void create(NewAccount account) {
        String password = account.password();
        Optional<Phrase> fault =
                password == null || account.oneTime() ? Optional.empty() : passwords.fault(account.login(), password);
        if (fault.isPresent()) {
            throw refusal(account.login(), List.of(fault.get()));
        }
        changes.create(account.login(), account.name(), password, account.oneTime(), account.grants())
                .orElseThrow(reasons -> refusal(account.login(), reasons));
    }

    @Override
    @Transactional
    public Optional<String> recover(String login) {
        return accounts.find(login)
                .map(account -> changes.recover(login).orElseThrow(reasons -> refusal(login, reasons)))
                .map(OneTimePassword::text);
    }

    private static IllegalArgumentException refusal(String login, List<Phrase> reasons) {
        Wording wording = Wording.of(Language.EN);
        return new IllegalArgumentException("account %s: %s"
                .formatted(login, reasons.stream().map(wording::say).collect(Collectors.joining("; "))));
    }
}
