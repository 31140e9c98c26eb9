package kz.aiqyn.base.identity.signin;

import kz.aiqyn.base.web.SessionCookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Keeps sessions in the database: they outlive a restart, and several servers share them. They end after
/// a working day without a request.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "identity.session",
        maxInactiveIntervalInSeconds = 8 * 60 * 60,
        // Its own schedule would tell of every outage again each minute: see ExpiredSessions.
        cleanupCron = Scheduled.CRON_DISABLED)
class SessionStore {

    @Bean
    CookieSerializer cookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(SessionCookie.NAME);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer onConflictUpdate() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
