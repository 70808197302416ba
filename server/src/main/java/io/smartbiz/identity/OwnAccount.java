package io.smartbiz.identity;

import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.PlainCode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    /** What members change of themselves. */
    public record Profile(
            @NotBlank @Size(max = 200) String fullName,
            @Nullable @Size(max = 30) String phoneNumber,
            @Nullable @Email @Size(max = 254) String email,
            @NotNull Language language,
            @Nullable Integer version) {

        public Profile {
            email = PlainCode.shownOrNull(email);
        }
    }

    /** Changes what members may change of themselves. @throws Failure {@code STALE_VERSION}, {@code VALIDATION_ERROR} */
    public void update(Caller caller, Edit<Profile> edit) {
        UUID id = caller.requireMember();
        var locked = repository.lock(caller, id);
        Profile command = edit.onto(new Profile(
                locked.getFullName(),
                locked.getPhoneNumber(),
                locked.getEmail(),
                Language.of(locked.getLanguage()).orElseThrow(),
                null));
        String normalized = PhoneNumbers.normalize("phone_number", command.phoneNumber(), caller.organization());
        repository.edit(
                caller,
                locked,
                edit,
                row -> {
                    row.setFullName(command.fullName().strip());
                    row.setPhoneNumber(normalized);
                    row.setEmail(command.email());
                    row.setLanguage(command.language().code());
                },
                Map.of());
        sessions.rightsChanged(id);
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
