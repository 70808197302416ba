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

    MemberPasswords(
            Members members,
            OwnAccount account,
            Passwords passwords,
            AccountLock lock,
            WrongPasswords wrongPasswords,
            Transactions transactions) {
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

    /** Sets a new password for a member, who is unlocked and signed out everywhere. */
    MemberView reset(Caller caller, UUID id, String password) {
        check(members.requireManageable(caller, id).username(), password);
        return members.setPassword(caller, id, passwords.hash(password));
    }

    /**
     * Changes the caller's password and ends all other sessions. A wrong old password counts as a failed sign-in, and is
     * audited as one, so that nobody can guess it here either.
     *
     * @throws Failure {@code VALIDATION_ERROR} when the old password is wrong or the new one not allowed; {@code
     *     ACCOUNT_LOCKED} after too many wrong ones
     */
    void change(Caller caller, String oldPassword, String newPassword) {
        OwnAccount.Credentials credentials = account.credentials(caller);
        Claim claim = claim(caller, credentials);
        Checked checked =
                lock.check(claim, () -> passwords.matches(oldPassword, credentials.passwordHash(), claim.device()));
        transactions.run(() -> decide(caller, claim, checked));
        if (!checked.isRight()) {
            throw Failure.invalid("old_password", "password.wrong");
        }
        passwords.check("new_password", newPassword, credentials.username());
        account.setPassword(caller, credentials, passwords.hash(newPassword));
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
