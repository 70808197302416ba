package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.NodeMessages;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.settings.SignInSettings;
import io.smartbiz.platform.text.PlainCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the installation. */
@Service
public class Organizations {

    /** The topic on which all nodes hear that an organisation's settings were changed; the message is its id. */
    public static final String CHANGED = "organization-changed";

    private final OrganizationRepository repository;
    private final Transactions transactions;
    private final Pipeline pipeline;
    private final NodeMessages messages;
    private final SignInSettings settings;

    Organizations(
            OrganizationRepository repository,
            Transactions transactions,
            Pipeline pipeline,
            NodeMessages messages,
            SignInSettings settings) {
        this.repository = repository;
        this.transactions = transactions;
        this.pipeline = pipeline;
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * Finds the organisation of a sign-in: the one that is named, else the one of the host name's first label, else the
     * configured one, else the only one.
     *
     * @param slug null or blank when none is named
     * @return null when there is none of that name, or none at all
     * @throws Failure {@code VALIDATION_ERROR} when none is named although there are several
     */
    public @Nullable UUID find(@Nullable String slug, @Nullable String host) {
        String named = slug == null ? "" : PlainCode.of(slug);
        if (!named.isEmpty()) {
            return repository.find(named.toLowerCase(Locale.ROOT));
        }
        UUID byHost = repository.find(host == null ? "" : host.split("[.:]", 2)[0]);
        String configured = settings.defaultOrganization();
        UUID meant = byHost == null && configured != null ? repository.find(configured) : byHost;
        if (meant != null) {
            return meant;
        }
        List<UUID> all = repository.ids();
        if (all.size() > 1) {
            throw Failure.invalid("organization", "field.organization_needed");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    /** What every module needs to know of an organisation. @throws Failure {@code FORBIDDEN} when it is suspended */
    public Organization profile(UUID id) {
        return CurrentOrganization.call(
                id,
                () -> transactions.read(() -> {
                    var row = repository.row(id);
                    if (row.getSuspendedAt() != null) {
                        throw Failure.of(
                                ErrorCode.FORBIDDEN, io.smartbiz.platform.text.Message.of("organization.suspended"));
                    }
                    return repository.profile(row);
                }));
    }

    /** The ids of all organisations that are not suspended. */
    public List<UUID> ids() {
        return repository.ids();
    }

    /** The caller's organisation with all of its settings. */
    @Transactional(readOnly = true)
    public OrganizationView get(Caller caller) {
        return repository.view(repository.row(caller.organizationId()));
    }

    @Transactional
    void update(Caller caller, Edit<EditOrganization> edit) {
        if (!caller.scope(Permission.ORGANIZATION_UPDATE).everywhere()) {
            throw Failure.forbidden();
        }
        repository.update(caller, edit);
        try (var batch = pipeline.join()) {
            messages.publish(batch, CHANGED, caller.organizationId().toString());
            batch.send();
        }
    }
}
