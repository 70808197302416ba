-- Events are stored by a stable code and a version instead of the name of a class.

alter table core.events add column version smallint not null default 1;

update core.events e
set type = codes.code
from (values
    ('PictureStored', 'file.picture_stored'),
    ('RefreshTokenReused', 'session.token_reused'),
    ('SaleRecorded', 'sale.recorded'),
    ('ServiceLevelMissed', 'service_level.missed'),
    ('ServiceLevelWarned', 'service_level.warned'),
    ('StockChanged', 'stock.changed'),
    ('TicketAssigned', 'ticket.assigned'),
    ('TicketChanged', 'ticket.changed'),
    ('TicketCommented', 'ticket.commented'),
    ('TicketCreated', 'ticket.created'),
    ('TicketMentioned', 'ticket.mentioned'),
    ('TicketMerged', 'ticket.merged'),
    ('TicketRated', 'ticket.rated'),
    ('TicketStatusChanged', 'ticket.status_changed')) as codes (class, code)
where e.type = codes.class;
