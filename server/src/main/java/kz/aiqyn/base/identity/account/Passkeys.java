package kz.aiqyn.base.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.ControlCharacters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys in the database. Making one and taking one away are operations in the record of what was
/// done.
@Repository
public class Passkeys implements UserCredentialRepository {

    private static final int LONGEST_LABEL = 100;

    private final JdbcClient database;
    private final Audit audit;

    public Passkeys(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /// @param id in letters that an address may have
    public record Passkey(String id, String label, Instant createdAt, Instant usedAt) {}

    /// Those of an account, the newest first.
    public List<Passkey> list(String login) {
        return database.sql("""
                        select p.credential, p.label, p.created_at, p.used_at
                        from identity.passkey p
                        join identity.account a on a.id = p.account
                        where a.login = :login
                        order by p.created_at desc, p.credential
                        """)
                .param("login", login)
                .query((row, number) -> new Passkey(
                        new Bytes(row.getBytes("credential")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    /// Takes one away from an account.
    ///
    /// @throws Absent when it has no such one
    @Transactional
    public void remove(String login, Bytes credential) {
        int removed = database.sql("""
                        delete from identity.passkey
                        where credential = :credential
                          and account = (select id from identity.account where login = :login)
                        """)
                .param("credential", credential.getBytes())
                .param("login", login)
                .update();
        if (removed == 0) {
            throw Absent.of("identity.absent.passkey");
        }
        audit.record(AuditedOperation.of("passkey.removed", AccountChanges.subject(login)));
    }

    @Override
    @Transactional
    public void delete(Bytes credential) {
        database.sql("""
                        select a.login
                        from identity.passkey p
                        join identity.account a on a.id = p.account
                        where p.credential = :credential
                        """)
                .param("credential", credential.getBytes())
                .query(String.class)
                .optional()
                .ifPresent(login -> remove(login, credential));
    }

    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        if (used(passkey) == 0) {
            add(passkey);
        }
    }

    private int used(CredentialRecord passkey) {
        return database.sql("""
                        update identity.passkey
                        set signature_count = :count, uv_initialized = :verified, backup_state = :backedUp,
                            used_at = :used
                        where credential = :credential
                        """)
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("backedUp", passkey.isBackupState())
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .param("credential", passkey.getCredentialId().getBytes())
                .update();
    }

    private void add(CredentialRecord passkey) {
        // It comes as JSON, past the checks of forms.
        String label = ControlCharacters.shown(passkey.getLabel()).strip();
        String login = database.sql("""
                        with made as (
                            insert into identity.passkey
                                   (credential, account, label, public_key, signature_count, uv_initialized, transports,
                                    backup_eligible, backup_state, attestation, client_data, created_at, used_at)
                            select :credential, a.id, :label, :key, :count, :verified, :transports, :eligible,
                                   :backedUp, :attestation, :client, :created, :used
                            from identity.account a where a.handle = :handle
                            returning account)
                        select a.login from identity.account a join made on made.account = a.id
                        """)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("label", label.substring(0, Math.min(LONGEST_LABEL, label.length())))
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(passkey.getCreated()))
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .query(String.class)
                .single();
        audit.record(AuditedOperation.of("passkey.added", AccountChanges.subject(login), Map.of("label", label)));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql("""
                        select p.credential, a.handle, p.label, p.public_key, p.signature_count, p.uv_initialized,
                               p.transports, p.backup_eligible, p.backup_state, p.attestation, p.client_data,
                               p.created_at, p.used_at
                        from identity.passkey p
                        join identity.account a on a.id = p.account
                        where p.credential = :credential and a.disabled_at is null
                        """)
                .param("credential", credential.getBytes())
                .query((row, number) -> credential(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql("""
                        select p.credential, a.handle, p.label, p.public_key, p.signature_count, p.uv_initialized,
                               p.transports, p.backup_eligible, p.backup_state, p.attestation, p.client_data,
                               p.created_at, p.used_at
                        from identity.passkey p
                        join identity.account a on a.id = p.account
                        where a.handle = :handle and a.disabled_at is null
                        order by p.created_at, p.credential
                        """)
                .param("handle", handle.getBytes())
                .query((row, number) -> credential(row))
                .list();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }

    private static CredentialRecord credential(ResultSet row) throws SQLException {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        row.getString("transports").split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }
}
