package io.smartbiz.tickets.settings;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.NameKey;
import io.smartbiz.platform.text.Texts;
import io.smartbiz.tickets.FormField;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The categories of tickets with their forms. A name or code that is taken fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
public class TicketCategories {

    private static final List<String> STARTING = List.of(
            "ticket_category.internet",
            "ticket_category.equipment",
            "ticket_category.software",
            "ticket_category.other");

    /** What a form may take as JSON: every list of categories carries it. */
    private static final int MOST_BYTES = 32_768;

    private final TicketCategoryRepository repository;

    TicketCategories(TicketCategoryRepository repository) {
        this.repository = repository;
    }

    /**
     * The categories in their order.
     *
     * @throws Failure {@code FORBIDDEN} for the deleted ones without managing the desk
     */
    @Transactional(readOnly = true)
    List<TicketCategoryView> list(Caller caller, boolean deleted) {
        if (deleted) {
            caller.require(Permission.DESK_MANAGE);
        }
        return repository.list(caller, deleted);
    }

    /** Gives an organisation that has and had no categories those that every desk starts with. */
    public void createStarting(Caller caller) {
        if (repository.hasAny(caller)) {
            return;
        }
        repository.lockOrganization(caller);
        for (String text : STARTING) {
            String code = text.substring(text.indexOf('.') + 1);
            if (!repository.hasCode(caller, code)) {
                var names = new EnumMap<Language, String>(Language.class);
                for (Language language : Language.values()) {
                    names.put(language, Texts.in(language, text));
                }
                String name =
                        Objects.requireNonNull(names.get(caller.organization().language()));
                int position = STARTING.indexOf(text);
                create(caller, EditTicketCategory.starting(code, name, names, position));
            }
        }
    }

    /** A living category. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    TicketCategoryView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /**
     * Adds a category. Without a code it gets one made from its name.
     *
     * @throws Failure {@code VALIDATION_ERROR} for a form that contradicts itself or an unknown team
     */
    TicketCategoryView create(Caller caller, EditTicketCategory command) {
        check(caller, command, null);
        String code = command.code() == null ? repository.freeCode(caller, command.name()) : command.code();
        return repository.get(caller, repository.insert(caller, code, command));
    }

    /**
     * Changes a category and its form.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}; {@code VALIDATION_ERROR}, also for another code
     */
    TicketCategoryView update(Caller caller, UUID id, Edit<EditTicketCategory> edit) {
        TicketCategoryView before = repository.get(caller, id);
        repository.update(caller, id, edit, command -> {
            check(caller, command, before.defaultTeamId());
            if (command.code() != null && !command.code().equals(before.code())) {
                throw Failure.invalid("code", "ticket_category.code_stays");
            }
        });
        return repository.get(caller, id);
    }

    /** Deletes a category. @throws Failure {@code NOT_FOUND}; {@code IN_USE} once a ticket has had it */
    void delete(Caller caller, UUID id) {
        repository.get(caller, id);
        if (repository.isUsed(caller, id)) {
            throw Failure.of(ErrorCode.IN_USE);
        }
        repository.delete(caller, id);
    }

    /** Restores a deleted category. @throws Failure {@code NOT_FOUND} */
    TicketCategoryView restore(Caller caller, UUID id) {
        repository.restore(caller, id);
        return repository.get(caller, id);
    }

    /** @param presentTeam may stay, even deleted */
    private void check(Caller caller, EditTicketCategory command, @Nullable UUID presentTeam) {
        var errors = new FieldErrors();
        UUID team = command.defaultTeamId();
        errors.addIf(
                team != null && !team.equals(presentTeam) && !repository.hasTeam(caller, team),
                "default_team_id",
                "field.unknown_reference");
        checkForm(command.form(), errors);
        boolean isLong = command.form() != null && repository.size(command.form()) > MOST_BYTES;
        errors.addIf(isLong, "form", "field.too_many_bytes", MOST_BYTES);
        errors.throwIfAny();
    }

    private static void checkForm(@Nullable List<FormField> form, FieldErrors errors) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; form != null && i < form.size(); i++) {
            FormField field = form.get(i);
            String path = "form[" + i + "].";
            errors.addIf(!keys.add(field.key()), path + "key", "field.given_twice");
            boolean chooses = field.type() == FormField.Type.CHOICE;
            errors.addIf(chooses && field.choices() == null, path + "choices", "field.required");
            errors.addIf(!chooses && field.choices() != null, path + "choices", "ticket_category.no_choices");
            if (chooses && field.choices() != null) {
                long different = field.choices().stream()
                        .map(choice -> NameKey.of(choice.value()))
                        .distinct()
                        .count();
                errors.addIf(different < field.choices().size(), path + "choices", "field.given_twice");
            }
        }
    }
}
