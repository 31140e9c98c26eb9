package kz.aiqyn.base.identity.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// The accounts as passkeys know them: by a random handle. They are made and taken away elsewhere.
@Repository
public class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient database;

    public PasskeyOwners(JdbcClient database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return database.sql("""
                        select handle, login, name from identity.account
                        where handle = :handle and disabled_at is null
                        """)
                .param("handle", handle.getBytes())
                .query((row, number) -> owner(row.getBytes("handle"), row.getString("login"), row.getString("name")))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return database.sql("""
                        select handle, login, name from identity.account
                        where login = :login and disabled_at is null
                        """)
                .param("login", login)
                .query((row, number) -> owner(row.getBytes("handle"), row.getString("login"), row.getString("name")))
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException("a passkey is wanted for %s, who has no account".formatted(owner.getName()));
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("accounts are not taken away with their passkeys");
    }

    private static PublicKeyCredentialUserEntity owner(byte[] handle, String login, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(login)
                .displayName(name)
                .build();
    }
}
