package io.smartbiz.identity.signin;

import io.smartbiz.database.core.tables.records.MembersRecord;
import io.smartbiz.identity.credentials.AccountLock;
import io.smartbiz.identity.credentials.AccountLock.Checked;
import io.smartbiz.identity.credentials.AccountLock.Claim;
import io.smartbiz.identity.credentials.AccountRepository;
import io.smartbiz.identity.credentials.Passwords;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signing in with a password. */
@Service
class Authentication {

    private final Organizations organizations;
    private final AccountRepository accounts;
    private final AccountLock lock;
    private final Passwords passwords;
    private final TokenPairs pairs;
    private final SignInJournal journal;
    private final Transactions transactions;

    Authentication(
            Organizations organizations,
            AccountRepository accounts,
            AccountLock lock,
            Passwords passwords,
            TokenPairs pairs,
            SignInJournal journal,
            Transactions transactions) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.lock = lock;
        this.passwords = passwords;
        this.pairs = pairs;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Signs a member in. Known and unknown names get the same answer in the same time.
     *
     * @param organizationId null when the sender named no known organisation
     * @param sender tells whether the member has signed in on the sender's device before
     * @throws Failure {@code INVALID_CREDENTIALS}, or {@code ACCOUNT_LOCKED} with the time left
     */
    TokenPair login(
            @Nullable UUID organizationId,
            String username,
            String password,
            Caller.Origin origin,
            KnownDevices.Sender sender) {
        if (organizationId == null) {
            passwords.matches(password, null, null);
            throw Failure.of(ErrorCode.INVALID_CREDENTIALS);
        }
        Organization organization = organizations.profile(organizationId);
        return CurrentOrganization.call(organizationId, () -> login(organization, username, password, origin, sender));
    }

    /** The device that a sign-in comes from; null unless the member has signed in on it before. */
    @Nullable
    String deviceOf(@Nullable UUID organizationId, String username, KnownDevices.Sender sender) {
        if (organizationId == null || sender == KnownDevices.Sender.UNKNOWN) {
            return null;
        }
        MembersRecord member = CurrentOrganization.call(
                organizationId, () -> transactions.read(() -> accounts.find(organizationId, username)));
        return member == null ? null : sender.deviceOf(organizationId, member.getId());
    }

    private TokenPair login(
            Organization organization,
            String username,
            String password,
            Caller.Origin origin,
            KnownDevices.Sender sender) {
        MembersRecord member = transactions.read(() -> accounts.find(organization.id(), username));
        var claim = new Claim(
                organization.id(),
                username,
                origin.address(),
                member == null ? null : sender.deviceOf(organization.id(), member.getId()),
                member == null ? null : member.getUnlockedAt());
        // Checking the password is slow on purpose, so it holds no connection.
        Checked checked = lock.check(
                claim,
                () -> passwords.matches(password, member == null ? null : member.getPasswordHash(), claim.device()));
        boolean admitted = checked.isRight() && member != null && member.getIsActive();
        Outcome outcome = transactions.write(() -> {
            boolean locks = lock.decide(claim, checked, admitted);
            Caller caller = caller(organization, member, origin);
            return admitted
                    ? Outcome.signedIn(admit(caller, Objects.requireNonNull(member)))
                    : Outcome.refused(refuse(caller, username, locks));
        });
        return outcome.orThrow();
    }

    private Failure refuse(Caller caller, String username, boolean locks) {
        journal.failed(caller, username, locks);
        return Failure.of(ErrorCode.INVALID_CREDENTIALS);
    }

    private TokenPair admit(Caller caller, MembersRecord member) {
        journal.signedIn(caller, member.getUsername());
        return pairs.first(caller.organization(), member.getId(), caller.origin());
    }

    private static Caller caller(Organization organization, @Nullable MembersRecord member, Caller.Origin origin) {
        return new Caller(
                organization,
                member == null ? null : member.getId(),
                null,
                member == null ? "" : member.getFullName(),
                organization.language(),
                null,
                Rights.NONE,
                origin);
    }
}
