-- How long texts can be at most, for everything that writes past the API. What the API accepts fits. Texts that the program
-- makes have room to spare: folding can make eighteen letters of one. JSON is measured as text.
alter table core.organizations
    add constraint organizations_modules_check
        check (cardinality(modules) <= 20 and length(array_to_string(modules, '')) <= 1000),
    add constraint organizations_time_zone_check check (length(time_zone) <= 60),
    add constraint organizations_settings_check check (length(settings::text) <= 1000000);
alter table core.branches
    add constraint branches_name_check check (length(name) <= 200),
    add constraint branches_name_en_check check (length(name_en) <= 200),
    add constraint branches_address_check check (length(address) <= 500),
    add constraint branches_phone_check check (length(phone) <= 50),
    add constraint branches_working_hours_check check (length(working_hours) <= 500);
alter table core.members
    add constraint members_full_name_check check (length(full_name) <= 200),
    add constraint members_phone_number_check check (length(phone_number) <= 30),
    add constraint members_email_check check (length(email) <= 254),
    add constraint members_password_hash_check check (length(password_hash) <= 100),
    add constraint members_search_text_check check (length(search_text) <= 100000);
alter table core.roles
    add constraint roles_built_in_check check (length(built_in) <= 40),
    add constraint roles_name_check check (length(name) <= 100),
    add constraint roles_description_check check (length(description) <= 500),
    add constraint roles_permissions_check
        check (cardinality(permissions) <= 500 and length(array_to_string(permissions, '')) <= 20000);
alter table core.member_permissions
    add constraint member_permissions_permission_check check (length(permission) <= 100);
alter table core.sessions
    add constraint sessions_address_check check (length(address) <= 100),
    add constraint sessions_program_check check (length(program) <= 300),
    add constraint sessions_ended_because_check check (length(ended_because) <= 40);
alter table core.sign_in_attempts
    add constraint sign_in_attempts_username_check check (length(username) <= 2000),
    add constraint sign_in_attempts_address_check check (length(address) <= 100),
    add constraint sign_in_attempts_device_check check (length(device) <= 100);
alter table core.audit_logs
    add constraint audit_logs_member_name_check check (length(member_name) <= 200),
    add constraint audit_logs_address_check check (length(address) <= 100),
    add constraint audit_logs_program_check check (length(program) <= 300),
    add constraint audit_logs_action_check check (length(action) <= 40),
    add constraint audit_logs_entity_type_check check (length(entity_type) <= 40),
    add constraint audit_logs_entity_name_check check (length(entity_name) <= 500),
    add constraint audit_logs_trace_id_check check (length(trace_id) <= 64);
alter table core.idempotency_keys
    add constraint idempotency_keys_location_check check (length(location) <= 2000);
alter table core.events
    add constraint events_type_check check (length(type) <= 100);
alter table core.failed_deliveries
    add constraint failed_deliveries_listener_check check (length(listener) <= 200);
alter table core.file_contents
    add constraint file_contents_media_type_check check (length(media_type) <= 200);
alter table shop.categories
    add constraint categories_name_check check (length(name) <= 100),
    add constraint categories_names_check check (length(names::text) <= 5000);
alter table shop.collections
    add constraint collections_name_check check (length(name) <= 100),
    add constraint collections_icon_check check (length(icon) <= 16);
alter table shop.sizes
    add constraint sizes_size_check check (length(size) <= 40);
alter table shop.products
    add constraint products_name_check check (length(name) <= 200),
    add constraint products_barcode_check check (length(barcode) <= 64),
    add constraint products_sku_check check (length(sku) <= 64),
    add constraint products_notes_check check (length(notes) <= 2000),
    add constraint products_attributes_check check (length(attributes::text) <= 200000),
    add constraint products_search_text_check check (length(search_text) <= 1000000);
alter table shop.variants
    add constraint variants_size_check check (length(size) <= 40),
    add constraint variants_barcode_check check (length(barcode) <= 64);
alter table shop.price_changes
    add constraint price_changes_name_check check (length(name) <= 200),
    add constraint price_changes_rule_check check (length(rule::text) <= 200000);
alter table shop.rolls
    add constraint rolls_code_check check (length(code) <= 64),
    add constraint rolls_dye_lot_check check (length(dye_lot) <= 64);
alter table shop.stock_documents
    add constraint stock_documents_number_check check (length(number) <= 64),
    add constraint stock_documents_supplier_check check (length(supplier) <= 200),
    add constraint stock_documents_reason_check check (length(reason) <= 40),
    add constraint stock_documents_note_check check (length(note) <= 1000);
alter table shop.stock_movements
    add constraint stock_movements_reason_check check (length(reason) <= 40);
alter table shop.document_counters
    add constraint document_counters_kind_check check (length(kind) <= 40);
alter table shop.sales
    add constraint sales_number_check check (length(number) <= 64),
    add constraint sales_customer_name_check check (length(customer_name) <= 200),
    add constraint sales_customer_phone_check check (length(customer_phone) <= 30),
    add constraint sales_note_check check (length(note) <= 1000),
    add constraint sales_customer_text_check check (length(customer_text) <= 100000);
alter table shop.sale_lines
    add constraint sale_lines_product_name_check check (length(product_name) <= 200),
    add constraint sale_lines_size_check check (length(size) <= 40);
alter table shop.sales_sums
    add constraint sales_sums_key_check check (length(key) <= 100);
alter table desk.teams
    add constraint teams_description_check check (length(description) <= 500);
alter table desk.ticket_categories
    add constraint ticket_categories_names_check check (length(names::text) <= 5000),
    add constraint ticket_categories_icon_check check (length(icon) <= 40),
    add constraint ticket_categories_form_check check (length(form::text) <= 2000000);
alter table desk.assets
    add constraint assets_code_check check (length(code) <= 100),
    add constraint assets_place_check check (length(place) <= 200),
    add constraint assets_search_text_check check (length(search_text) <= 100000);
alter table desk.saved_searches
    add constraint saved_searches_filter_check check (length(filter::text) <= 2000000);
alter table desk.tickets
    add constraint tickets_tags_check check (cardinality(tags) <= 500 and length(array_to_string(tags, '')) <= 25000),
    add constraint tickets_fields_check check (length(fields::text) <= 200000),
    add constraint tickets_asset_name_check check (length(asset_name) <= 200),
    drop constraint tickets_waiting_reason_check,
    add constraint tickets_waiting_reason_check check (
        (waiting_for is not null or (waiting_reason is null and waiting_until is null)) and length(waiting_reason) <= 500),
    drop constraint tickets_number_check,
    add constraint tickets_number_check check (number ~ '^T-[0-9]{8}-[0-9]{4,12}$'),
    add constraint tickets_rating_comment_check check (length(rating_comment) <= 1000);
alter table desk.ticket_history
    add constraint ticket_history_from_value_check check (length(from_value) <= 20000),
    add constraint ticket_history_to_value_check check (length(to_value) <= 20000),
    add constraint ticket_history_comment_check check (length(comment) <= 20000),
    add constraint ticket_history_details_check check (length(details::text) <= 20000);
alter table desk.ticket_sums
    add constraint ticket_sums_priority_check check (length(priority) <= 40),
    add constraint ticket_sums_status_check check (length(status) <= 40);
alter table desk.comment_versions
    add constraint comment_versions_body_check check (length(body) <= 20000);
alter table desk.time_entries
    add constraint time_entries_note_check check (length(note) <= 500);
alter table desk.ticket_words
    add constraint ticket_words_word_check check (length(word) <= 200);
alter table desk.working_calendars
    add constraint working_calendars_hours_check check (length(hours::text) <= 10000);
