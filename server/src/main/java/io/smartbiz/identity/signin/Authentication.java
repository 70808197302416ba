package io.smartbiz.identity.signin;

import io.smartbiz.database.core.tables.records.MembersRecord;
import io.smartbiz.identity.credentials.AccountLock;
import io.smartbiz.identity.credentials.Passwords;
import io.smartbiz.identity.credentials.SignInAttemptRepository;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signing in with a password. */
@Service
class Authentication {

    private final Organizations organizations;
    private final AccountRepository accounts;
    private final SignInAttemptRepository attempts;
    private final Passwords passwords;
    private final TokenPairs pairs;
    private final SignInJournal journal;
    private final Transactions transactions;

    Authentication(
            Organizations organizations,
            AccountRepository accounts,
            SignInAttemptRepository attempts,
            Passwords passwords,
            TokenPairs pairs,
            SignInJournal journal,
            Transactions transactions) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.pairs = pairs;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Signs a member in. Known and unknown names get the same answer in the same time.
     *
     * @param organizationId null when the sender named no known organisation
     * @throws Failure {@code INVALID_CREDENTIALS}, or {@code ACCOUNT_LOCKED} with the time left
     */
    TokenPair login(@Nullable UUID organizationId, String username, String password, Caller.Origin origin) {
        if (organizationId == null) {
            passwords.matches(password, null);
            throw Failure.of(ErrorCode.INVALID_CREDENTIALS);
        }
        Organization organization = organizations.profile(organizationId);
        return CurrentOrganization.call(organizationId, () -> login(organization, username, password, origin));
    }

    private TokenPair login(Organization organization, String username, String password, Caller.Origin origin) {
        Candidate candidate = transactions.read(() -> candidate(organization, username));
        if (candidate.locked().isPositive()) {
            transactions.run(() -> attempts.record(organization.id(), username, origin.address(), false, true));
            throw AccountLock.refusal(candidate.locked());
        }
        MembersRecord member = candidate.member();
        // Checking the password is slow on purpose, so it holds no connection.
        boolean right = passwords.matches(password, member == null ? null : member.getPasswordHash());
        boolean admitted = right && member != null && member.getIsActive();
        Outcome outcome = transactions.write(() -> admitted
                ? Outcome.signedIn(admit(organization, Objects.requireNonNull(member), origin))
                : Outcome.refused(refuse(organization, username, member, origin)));
        return outcome.orThrow();
    }

    /** The member of a username, and how long that name is still locked. */
    private record Candidate(@Nullable MembersRecord member, Duration locked) {}

    private Candidate candidate(Organization organization, String username) {
        MembersRecord member = accounts.find(organization.id(), username);
        return new Candidate(
                member,
                attempts.lockedFor(organization.id(), username, member == null ? null : member.getUnlockedAt()));
    }

    private Failure refuse(
            Organization organization, String username, @Nullable MembersRecord member, Caller.Origin origin) {
        attempts.record(organization.id(), username, origin.address(), false, false);
        journal.failed(caller(organization, member, origin), username);
        return Failure.of(ErrorCode.INVALID_CREDENTIALS);
    }

    private TokenPair admit(Organization organization, MembersRecord member, Caller.Origin origin) {
        attempts.record(organization.id(), member.getUsername(), origin.address(), true, false);
        journal.signedIn(caller(organization, member, origin), member.getUsername());
        return pairs.first(organization, member.getId(), origin);
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
