package io.smartbiz.operations;

import io.smartbiz.identity.BuiltInRole;
import io.smartbiz.identity.CreateMember;
import io.smartbiz.identity.MemberPasswords;
import io.smartbiz.identity.MemberView;
import io.smartbiz.identity.RoleGrant;
import io.smartbiz.identity.Roles;
import io.smartbiz.organizations.NewOrganization;
import io.smartbiz.organizations.NewOrganizationRepository;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.UsernameKey;
import io.smartbiz.tickets.settings.TicketCategories;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates organisations with what they need from the start, and their first administrators. */
@Component
public class OrganizationSetUp {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Organizations organizations;
    private final Roles roles;
    private final MemberPasswords passwords;
    private final StartingCatalog catalog;
    private final TicketCategories ticketCategories;
    private final Validator validator;
    private final Clock clock;

    OrganizationSetUp(
            Organizations organizations,
            Roles roles,
            MemberPasswords passwords,
            StartingCatalog catalog,
            TicketCategories ticketCategories,
            Validator validator,
            Clock clock) {
        this.organizations = organizations;
        this.roles = roles;
        this.passwords = passwords;
        this.catalog = catalog;
        this.ticketCategories = ticketCategories;
        this.validator = validator;
        this.clock = clock;
    }

    /** Whether there is no organisation yet. */
    public boolean isEmpty() {
        return organizations.ids().isEmpty();
    }

    /** The system, acting for an organisation. */
    private Caller system(UUID organizationId) {
        return Caller.system(organizations.profile(organizationId));
    }

    /** Creates an organisation with its built-in roles and, for shop and desk, the usual categories. */
    public Caller create(DatabaseSetup database, NewOrganization organization) {
        UUID id = insert(database, organization);
        Caller system = system(id);
        CurrentOrganization.run(id, () -> {
            roles.createBuiltIn(system);
            if (organization.modules().contains("shop")) {
                catalog.create(system);
            }
            if (organization.modules().contains("desk")) {
                ticketCategories.createStarting(system);
            }
        });
        return system;
    }

    /** Only the database's owner can add an organisation. */
    private UUID insert(DatabaseSetup database, NewOrganization organization) {
        UUID id = Ids.next();
        try (Connection owner = database.connectAsOwner()) {
            NewOrganizationRepository.insert(owner, id, organization, clock.instant());
            return id;
        } catch (SQLException e) {
            throw new OperatorException(
                    UNIQUE_VIOLATION.equals(e.getSQLState())
                            ? "The organisation '" + organization.slug() + "' already exists."
                            : "The organisation could not be created: " + e.getMessage(),
                    e);
        }
    }

    public MemberView createAdmin(Caller system, String username, String password, String fullName) {
        var command = new CreateMember(
                username,
                password,
                fullName,
                null,
                null,
                system.language(),
                null,
                List.of(RoleGrant.everywhere(Objects.requireNonNull(CurrentOrganization.<UUID, RuntimeException>call(
                        system.organizationId(), () -> roles.builtIn(system, BuiltInRole.ADMIN))))),
                Set.of(),
                true,
                null,
                null);
        refuse(validator.validate(command));
        return CurrentOrganization.call(system.organizationId(), () -> passwords.create(system, command));
    }

    /** Refuses a name or password that {@link #createAdmin} would refuse, before an organisation is created. */
    public void checkAdmin(String username, String password) {
        refuse(validator.validateValue(CreateMember.class, "username", UsernameKey.plain(username)));
        passwords.check(username, password);
    }

    private static void refuse(Set<ConstraintViolation<CreateMember>> violations) {
        for (ConstraintViolation<CreateMember> violation : violations) {
            throw new OperatorException(violation.getPropertyPath() + ": " + violation.getMessage() + ".");
        }
    }

    /** Creates the first organisation and its administrator from the environment. */
    public void createFirst(DatabaseSetup database, @Nullable String name, String username, String password) {
        checkAdmin(username, password);
        Caller system = create(database, NewOrganization.named("main", name == null ? "SmartBiz" : name));
        createAdmin(system, username, password, username);
    }

    /** The organisation of a slug, or the only one when none is named. */
    public Caller find(@Nullable String slug) {
        UUID id;
        try {
            id = organizations.find(slug, null);
        } catch (Failure several) {
            throw new OperatorException("There are several organisations: name one with --organization.");
        }
        if (id == null) {
            throw new OperatorException(
                    slug == null ? "There is no organisation yet." : "There is no organisation '" + slug + "'.");
        }
        return system(id);
    }
}
