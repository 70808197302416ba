package io.smartbiz.identity;

import io.smartbiz.database.core.tables.records.MembersRecord;
import io.smartbiz.identity.credentials.AccountLock;
import io.smartbiz.identity.credentials.AccountLock.Checked;
import io.smartbiz.identity.credentials.AccountLock.Claim;
import io.smartbiz.identity.credentials.AccountRepository;
import io.smartbiz.identity.credentials.Passwords;
import io.smartbiz.identity.credentials.WrongPasswords;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import org.springframework.stereotype.Service;

/**
 * Lets a colleague confirm something on the caller's device with a username and password. It is checked, limited, locked and
 * audited as signing in from a device that the colleague has never used.
 */
@Service
public class ColleaguePasswords {

    private final AccountRepository accounts;
    private final Callers callers;
    private final Passwords passwords;
    private final AccountLock lock;
    private final WrongPasswords wrongPasswords;
    private final Transactions transactions;

    ColleaguePasswords(
            AccountRepository accounts,
            Callers callers,
            Passwords passwords,
            AccountLock lock,
            WrongPasswords wrongPasswords,
            Transactions transactions) {
        this.accounts = accounts;
        this.callers = callers;
        this.passwords = passwords;
        this.lock = lock;
        this.wrongPasswords = wrongPasswords;
        this.transactions = transactions;
    }

    /**
     * Checks the password. Takes a while, so it is not called in a transaction.
     *
     * @return the colleague as a caller, with the origin of this request
     * @throws Failure {@code VALIDATION_ERROR} for a wrong name or password, the same for both; {@code ACCOUNT_LOCKED}, {@code
     *     RATE_LIMITED}
     */
    public Caller confirm(Caller caller, String username, String password) {
        MembersRecord colleague = transactions.read(() -> accounts.find(caller.organizationId(), username));
        var claim = new Claim(
                caller.organizationId(),
                username,
                caller.origin().address(),
                null,
                colleague == null ? null : colleague.getUnlockedAt());
        Checked checked = lock.check(
                claim, () -> passwords.matches(password, colleague == null ? null : colleague.getPasswordHash(), null));
        boolean isRight = checked.isRight() && colleague != null && colleague.getIsActive();
        transactions.run(() -> decide(caller, claim, checked, isRight));
        if (colleague == null || !isRight) {
            throw Failure.invalid("password", "password.not_of_username");
        }
        return callers.of(caller.organization(), colleague.getId(), null)
                .withOrigin(caller.origin(), caller.language());
    }

    private void decide(Caller caller, Claim claim, Checked checked, boolean isRight) {
        boolean locks = lock.decide(claim, checked, isRight);
        if (!isRight) {
            wrongPasswords.record(caller, claim.username(), locks);
        }
    }
}
