package kz.aiqyn.ops.demo;

import java.util.List;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.rating.edition.EditionDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody for every role, who all share one password that everybody may read: never for a server
/// with real data.
public final class DemoAccounts {

    /// Who objects: the login and the organisation it speaks for.
    private static final String OBJECTING = "keruenzhol";

    private static final String OBJECTION =
            "2025 жылғы желтоқсандағы бір көзден сатып алу екі рет есептелген сияқты: қайта тексеруді сұраймыз.";

    /// Of all of them.
    public static final String PASSWORD = "ulgi-2026-demo";

    /// All of them.
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("admin", "Әкімші Ойданов", NewGrant.everywhere(Role.ADMINISTRATOR)),
            new DemoAccount("economist", "Экономист Ойданова", NewGrant.everywhere(Role.ECONOMIST)),
            new DemoAccount("approver", "Бекітуші Ойданов", NewGrant.everywhere(Role.APPROVER)),
            new DemoAccount("leader", "Облыс басшысы Ойданова", NewGrant.everywhere(Role.LEADER)),
            new DemoAccount("keruenzhol", "Керуенжол әкімі Ойданов", NewGrant.at("keruenzhol", Role.HEAD)),
            new DemoAccount("officer", "Шығанақ маманы Ойданова", NewGrant.at("shyghanaq", Role.OFFICER)),
            new DemoAccount(
                    "quality",
                    "Қызмет сапасын бақылаушы Ойданова",
                    NewGrant.everywhere(
                            ModuleCards.findRole("QUALITY_CONTROLLER").orElseThrow())),
            new DemoAccount(
                    "inspector",
                    "Құрылыс инспекторы Ойданов",
                    NewGrant.everywhere(ModuleCards.findRole("INSPECTOR").orElseThrow())),
            new DemoAccount(
                    "checker",
                    "Ашықтықты тексеруші Ойданов",
                    NewGrant.everywhere(ModuleCards.findRole("CHECKER").orElseThrow())),
            new DemoAccount(
                    "checker2",
                    "Ашықтықты тексеруші Ойданова",
                    NewGrant.everywhere(ModuleCards.findRole("CHECKER").orElseThrow())),
            new DemoAccount(
                    "expert",
                    "Жобалар сарапшысы Ойданов",
                    NewGrant.everywhere(ModuleCards.findRole("EXPERT").orElseThrow())),
            new DemoAccount(
                    "controller",
                    "Бақылаушы Ойданова",
                    NewGrant.everywhere(ModuleCards.findRole("CONTROLLER").orElseThrow())),
            new DemoAccount(
                    "secretary",
                    "Кеңес хатшысы Ойданов",
                    NewGrant.everywhere(ModuleCards.findRole("SECRETARY").orElseThrow())),
            new DemoAccount("auditor", "Аудитор Ойданов", NewGrant.everywhere(Role.AUDITOR)));

    /// @param grant what they are
    public record DemoAccount(String login, String name, NewGrant grant) {}

    private DemoAccounts() {}

    /// Whether they were made: the last that a demonstration does.
    public static boolean exist(ApplicationContext server) {
        long there = server.getBean(JdbcClient.class)
                .sql("select count(*) from identity.account where login = any(:logins)")
                .param("logins", ALL.stream().map(DemoAccount::login).toArray(String[]::new))
                .query(Long.class)
                .single();
        return there > 0;
    }

    /// Makes them, and lets one of them object to the preview: together, once.
    public static void make(ApplicationContext server) {
        AccountRegister register = server.getBean(AccountRegister.class);
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            ALL.forEach(account -> register.create(
                    new NewAccount(account.login(), account.name(), PASSWORD, false, List.of(account.grant()))));
            object(server);
        });
    }

    private static void object(ApplicationContext server) {
        JdbcClient database = server.getBean(JdbcClient.class);
        long account = database.sql("select id from identity.account where login = :login")
                .param("login", OBJECTING)
                .query(Long.class)
                .single();
        database.sql("select id from edition.edition where state = 'OPEN' order by id")
                .query(Long.class)
                .list()
                .forEach(edition ->
                        server.getBean(EditionDesk.class).object(edition, OBJECTING, "", OBJECTION, account));
    }
}
