package kz.aiqyn.base.identity.account;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Who may do what, and what they show themselves by. Of a password there stands its hash, and of the hash a digest.
@Component
class AccountBinding implements BoundRecords {

    private static final String USE = "written at every use, with no right resting on it";

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "identity.account",
                        "id",
                        "login, name, password, one_time, handle, issuer, subject, created_at, disabled_at"),
                BoundTable.of(
                        "identity.role_grant",
                        "id",
                        "account, role, territory, organisation, since, until, withdrawn_at"),
                BoundTable.of(
                        "identity.passkey",
                        "credential",
                        "account, label, public_key, transports, backup_eligible, attestation, client_data, created_at"),
                BoundTable.of(
                        "identity.api_token",
                        "id",
                        "account, name, prefix, hash, read_only, created_at, expires_at, revoked_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.ofEntries(
                Map.entry("identity.account.signed_in_at", USE),
                Map.entry("identity.passkey.signature_count", USE),
                Map.entry("identity.passkey.uv_initialized", USE),
                Map.entry("identity.passkey.backup_state", USE),
                Map.entry("identity.passkey.used_at", USE),
                Map.entry("identity.api_token.used_at", USE),
                Map.entry("identity.attempt", "attempts of the last quarter of an hour"),
                Map.entry("identity.hold", "who has to wait just now"),
                Map.entry("identity.failed_sign_in", "a bounded trace, which ends by itself"),
                Map.entry("identity.device_epoch", "which browsers are known"),
                Map.entry("identity.answered_challenge", "questions of the last minutes"),
                Map.entry("identity.session_key", "the server's own key, which no backup takes along"),
                Map.entry("identity.session_form_key", "the server's own key, which no backup takes along"),
                Map.entry("identity.session", "who is signed in now"),
                Map.entry("identity.session_attributes", "who is signed in now"));
    }
}
