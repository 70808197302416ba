package io.smartbiz.identity;

import io.smartbiz.identity.credentials.Passwords;
import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
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
    private final Passwords passwords;
    private final Sessions sessions;

    OwnAccount(MemberRepository repository, Passwords passwords, Sessions sessions) {
        this.repository = repository;
        this.passwords = passwords;
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

    /**
     * Changes the caller's password and ends all other sessions.
     *
     * @throws Failure {@code VALIDATION_ERROR} when the old password is wrong or the new one not allowed
     */
    void changePassword(Caller caller, String oldPassword, String newPassword) {
        UUID id = caller.requireMember();
        var member = repository.lock(caller, id);
        if (!passwords.matches(oldPassword, member.getPasswordHash())) {
            throw Failure.invalid("old_password", "password.wrong");
        }
        passwords.check("new_password", newPassword, member.getUsername());
        repository.setPassword(caller, member, passwords.hash(newPassword));
        sessions.endOthers(caller, "password_changed");
    }
}
