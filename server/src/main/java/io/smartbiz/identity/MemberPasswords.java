package io.smartbiz.identity;

import io.smartbiz.identity.credentials.AccountLock;
import io.smartbiz.identity.credentials.AccountLock.Checked;
import io.smartbiz.identity.credentials.AccountLock.Claim;
import io.smartbiz.identity.credentials.Passwords;
import io.smartbiz.identity.credentials.WrongPasswords;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.settings.PurposeKey;
import io.smartbiz.platform.settings.SignInSettings;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sets and changes passwords. Hashing is slow on purpose, so it runs between the transactions that read and write, never
 * in one.
 */
@Service
public class MemberPasswords {

    private final Members members;
    private final OwnAccount account;
    private final Passwords passwords;
    private final AccountLock lock;
    private final WrongPasswords wrongPasswords;
    private final Transactions transactions;
    private final PurposeKey key;

    MemberPasswords(
            Members members,
            OwnAccount account,
            Passwords passwords,
            AccountLock lock,
            WrongPasswords wrongPasswords,
            Transactions transactions,
            SignInSettings settings) {
        this.key = settings.keyFor("repeated-passwords");
        this.members = members;
        this.account = account;
        this.passwords = passwords;
        this.lock = lock;
        this.wrongPasswords = wrongPasswords;
        this.transactions = transactions;
    }

    /** @throws Failure {@code VALIDATION_ERROR} when a member of this name must not have this password */
    public void check(String username, String password) {
        passwords.check("password", password, username);
    }

    /**
     * Adds a member.
     *
     * @throws Failure {@code FORBIDDEN} for rights that the caller does not have; {@code VALIDATION_ERROR}
     */
    public MemberView create(Caller caller, CreateMember command) {
        caller.require(Permission.USERS_CREATE);
        check(command.username(), command.password());
        return members.add(caller, command, passwords.hash(command.password()));
    }

    /** Adds the member of a request, once for each idempotency key. Otherwise as {@link #create}. */
    public Answer<MemberView> createOnce(Caller caller, Repeatable request, CreateMember command) {
        Repeatable asked = request.at("/api/users");
        Object repeated = new Repeated(command.withoutPassword(), signed(command.password()));
        Answer<MemberView> former = asked.formerlyCreated(repeated, id -> members.shown(caller, id));
        if (former != null) {
            return former;
        }
        caller.require(Permission.USERS_CREATE);
        check(command.username(), command.password());
        String hash = passwords.hash(command.password());
        return asked.create(
                repeated, () -> members.add(caller, command, hash), MemberView::id, id -> members.shown(caller, id));
    }

    /** Sets a new password for a member, who is unlocked and signed out everywhere. */
    Answer<MemberView> reset(Caller caller, Repeatable request, UUID id, String password) {
        Object repeated = new Repeated(id, signed(password));
        Answer<MemberView> former = request.former(repeated, () -> members.shown(caller, id));
        if (former != null) {
            return former;
        }
        check(members.requireManageable(caller, id).username(), password);
        String hash = passwords.hash(password);
        return request.change(repeated, () -> members.setPassword(caller, id, hash), () -> members.shown(caller, id));
    }

    /**
     * What makes one request the repetition of another. A hash of it is stored, so it must not contain a password: those that
     * are easy to guess could be found from the hash.
     */
    private record Repeated(Object command, String signature) {}

    private String signed(String... secrets) {
        return HexFormat.of().formatHex(key.sign(String.join("\n", secrets)));
    }

    /**
     * Changes the caller's password and ends all other sessions. A wrong old password counts as a failed sign-in, and is
     * audited as one, so that nobody can guess it here either.
     *
     * @throws Failure {@code VALIDATION_ERROR} when the old password is wrong or the new one not allowed; {@code
     *     ACCOUNT_LOCKED} after too many wrong ones
     */
    public Answer<Void> change(Caller caller, Repeatable request, String oldPassword, String newPassword) {
        Object repeated = new Repeated("", signed(oldPassword, newPassword));
        Answer<Void> former = request.former(repeated, null);
        if (former != null) {
            return former;
        }
        OwnAccount.Credentials credentials = account.credentials(caller);
        Claim claim = claim(caller, credentials);
        Checked checked =
                lock.check(claim, () -> passwords.matches(oldPassword, credentials.passwordHash(), claim.device()));
        transactions.run(() -> decide(caller, claim, checked));
        if (!checked.isRight()) {
            throw Failure.invalid("old_password", "password.wrong");
        }
        passwords.check("new_password", newPassword, credentials.username());
        String hash = passwords.hash(newPassword);
        return request.done(repeated, () -> account.setPassword(caller, credentials, hash));
    }

    private void decide(Caller caller, Claim claim, Checked checked) {
        boolean locks = lock.decide(claim, checked, checked.isRight());
        if (!checked.isRight()) {
            wrongPasswords.record(caller, claim.username(), locks);
        }
    }

    /** A member who is signed in is locked out by wrong passwords in the same session only. */
    private static Claim claim(Caller caller, OwnAccount.Credentials credentials) {
        return new Claim(
                caller.organizationId(),
                credentials.username(),
                caller.origin().address(),
                "session " + caller.sessionId(),
                credentials.unlockedAt());
    }
}
