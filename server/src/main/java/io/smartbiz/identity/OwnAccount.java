package io.smartbiz.identity;

import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members see and change of themselves, whatever their rights. */
@Service
@Transactional
public class OwnAccount {

    private final MemberRepository repository;
    private final Sessions sessions;

    OwnAccount(MemberRepository repository, Sessions sessions) {
        this.repository = repository;
        this.sessions = sessions;
    }

    /** The caller's own record. */
    @Transactional(readOnly = true)
    public MemberView get(Caller caller) {
        return repository.own(caller.organizationId(), caller.requireMember());
    }

    MemberView update(
            Caller caller, String fullName, @Nullable String phone, @Nullable String email, Language language) {
        UUID id = caller.requireMember();
        String normalized = PhoneNumbers.normalize("phone", phone, caller.organization());
        repository.update(
                caller,
                repository.lock(caller, id),
                null,
                row -> {
                    row.setFullName(fullName.strip());
                    row.setPhone(normalized);
                    row.setEmail(email);
                    row.setLanguage(language.code());
                },
                Map.of());
        sessions.rightsChanged(id);
        return get(caller);
    }

    /** What a password of one's own is checked against. */
    record Credentials(
            String username, String passwordHash, @Nullable Instant unlockedAt) {}

    @Transactional(readOnly = true)
    Credentials credentials(Caller caller) {
        return repository.credentials(caller.organizationId(), caller.requireMember());
    }

    /** Sets the caller's password and ends all other sessions, unless the password has been changed {@code since}. */
    void setPassword(Caller caller, Credentials since, String hash) {
        var member = repository.lock(caller, caller.requireMember());
        if (!member.getPasswordHash().equals(since.passwordHash())) {
            throw Failure.invalid("old_password", "password.wrong");
        }
        repository.setPassword(caller, member, hash);
        sessions.endOthers(caller, "password_changed");
    }
}
