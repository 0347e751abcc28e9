// The tables of the store: an append-only log of responses, the rounds that they belong to, what became of the names of
// items, flags, and small settings.
//
// Moments are UTC milliseconds. `shown`, `given`, `rules` and `cards` are JSON as record.cpp writes it. A seed is the
// same 64 bits as a signed number. No response is ever changed or removed, and no link: the triggers see to it.
#include "store/schema.hpp"

namespace retake::store {

namespace {

constexpr const char* responses_and_rounds = R"sql(
create table rounds (
    id integer primary key,
    title text not null,
    mode text not null,
    rules text not null,
    seed integer not null,
    cards text not null,
    begun integer not null,
    closed integer
) strict;

create table responses (
    id integer primary key,
    round integer not null references rounds (id),
    card integer not null,
    pass integer not null,
    at integer not null,
    bank text not null,
    item text not null,
    content_hash text not null,
    topic text not null,
    shown text not null,
    given text not null,
    credit real not null,
    reason text not null,
    notice text not null,
    confidence text,
    hinted integer not null,
    took integer not null,
    points integer not null
) strict;

create index responses_of_round on responses (round);
create index responses_of_item on responses (bank, item);

create trigger responses_are_not_changed before update on responses
begin select raise(abort, 'the log of responses is append-only'); end;

create trigger responses_are_not_removed before delete on responses
begin select raise(abort, 'the log of responses is append-only'); end;

create table settings (
    name text primary key,
    value text not null
) strict, without rowid;
)sql";

// A link: what was known of an item under one name, in rounds up to `round`, is known of it under another name. Without
// items it is about a whole bank. `shared`: the first name keeps it, too (a copied bank). A roll is the list of the items
// that a bank last held, one a line; a flag with `raised` 0 takes the ones before it down.
constexpr const char* names_and_flags = R"sql(
create table links (
    id integer primary key,
    round integer not null,
    bank text not null,
    item text not null,
    to_bank text not null,
    to_item text not null,
    shared integer not null
) strict;

create trigger links_are_not_changed before update on links
begin select raise(abort, 'links are append-only'); end;

create trigger links_are_not_removed before delete on links
begin select raise(abort, 'links are append-only'); end;

create table rolls (
    bank text primary key,
    items text not null
) strict, without rowid;

create table flags (
    id integer primary key,
    round integer not null,
    at integer not null,
    bank text not null,
    item text not null,
    stem text not null,
    note text not null,
    raised integer not null
) strict;
)sql";

// Rows are named by their moment: an id is 1024 times its milliseconds, and a little more where several fall together
// (`write_id` in writes.cpp). So the order of ids is the order of time, and a row keeps its id wherever it is copied to, which
// lets the logs of two computers be merged. Rows of older files get ids in the order that they had, by their moments alone, so
// that two copies of one file give equal ids.
//
// What is read to show a card again lies in `sheets`, apart from what is counted: the log is read whole, the sheets by the card.
// A retraction takes a response back; the newest cause of a response counts, and an empty one takes the tag off.
constexpr const char* rows_named_by_their_moment = R"sql(
alter table rounds rename to old_rounds;
alter table responses rename to old_responses;
alter table links rename to old_links;
alter table flags rename to old_flags;

create temp table round_ids as
select id as old, number + max(1024 * max(begun, 0) - number + 1) over (order by id) as new
from (select id, begun, row_number() over (order by id) as number from old_rounds);
create unique index temp.round_ids_by_old on round_ids (old);

create temp table response_ids as
select id as old, number + max(1024 * max(at, 0) - number + 1) over (order by id) as new
from (select id, at, row_number() over (order by id) as number from old_responses);
create unique index temp.response_ids_by_old on response_ids (old);

create table rounds (
    id integer primary key,
    title text not null,
    mode text not null,
    rules text not null,
    seed integer not null,
    cards text not null,
    begun integer not null,
    closed integer
) strict;
insert into rounds select new, title, mode, rules, seed, cards, begun, closed
from old_rounds join round_ids on old = id order by new;

create table responses (
    id integer primary key,
    round integer not null references rounds (id),
    card integer not null,
    pass integer not null,
    at integer not null,
    bank text not null,
    item text not null,
    content_hash text not null,
    topic text not null,
    credit real not null,
    confidence text,
    hinted integer not null,
    took integer not null,
    points integer not null,
    choices integer not null,
    picked integer
) strict;
create table sheets (
    response integer primary key references responses (id),
    shown text not null,
    given text not null,
    reason text not null,
    notice text not null
) strict;
insert into responses
select i.new, coalesce(r.new, o.round), card, pass, at, bank, item, content_hash, topic, credit, confidence, hinted, took, points,
    case when not json_valid(shown) then 0
        when shown ->> '$.interaction.form' = 'judge-truth' then 2
        when shown ->> '$.interaction.form' = 'pick-one' then coalesce(json_array_length(shown, '$.interaction.choices'), 0)
        else 0 end,
    case when json_valid(given) and json_type(given, '$.picked') = 'integer' then given ->> '$.picked' end
from old_responses o join response_ids i on i.old = o.id left join round_ids r on r.old = o.round order by i.new;
insert into sheets select new, shown, given, reason, notice from old_responses join response_ids on old = id order by new;

create table links (
    id integer primary key,
    round integer not null,
    bank text not null,
    item text not null,
    to_bank text not null,
    to_item text not null,
    shared integer not null
) strict;
insert into links
select number + max(about - number + 1) over (order by id), about, bank, item, to_bank, to_item, shared
from (select l.*, row_number() over (order by l.id) as number, coalesce(r.new, 0) as about
    from old_links l left join round_ids r on r.old = l.round);

create table flags (
    id integer primary key,
    round integer not null,
    at integer not null,
    bank text not null,
    item text not null,
    stem text not null,
    note text not null,
    raised integer not null
) strict;
insert into flags
select number + max(1024 * max(at, 0) - number + 1) over (order by id), about, at, bank, item, stem, note, raised
from (select f.*, row_number() over (order by f.id) as number, coalesce(r.new, 0) as about
    from old_flags f left join round_ids r on r.old = f.round);

drop table old_flags;
drop table old_links;
drop table old_responses;
drop table old_rounds;
drop table temp.response_ids;
drop table temp.round_ids;

create index responses_of_round on responses (round);
create index responses_of_item on responses (bank, item);

create table retractions (
    response integer primary key references responses (id),
    at integer not null
) strict;
create table causes (
    id integer primary key,
    response integer not null references responses (id),
    at integer not null,
    cause text not null
) strict;
create index causes_of_response on causes (response);

create trigger responses_are_not_changed before update on responses
begin select raise(abort, 'the log of responses is append-only'); end;
create trigger responses_are_not_removed before delete on responses
begin select raise(abort, 'the log of responses is append-only'); end;
create trigger sheets_are_not_changed before update on sheets
begin select raise(abort, 'the log of responses is append-only'); end;
create trigger sheets_are_not_removed before delete on sheets
begin select raise(abort, 'the log of responses is append-only'); end;
create trigger retractions_are_not_changed before update on retractions
begin select raise(abort, 'retractions are append-only'); end;
create trigger retractions_are_not_removed before delete on retractions
begin select raise(abort, 'retractions are append-only'); end;
create trigger causes_are_not_changed before update on causes
begin select raise(abort, 'causes are append-only'); end;
create trigger causes_are_not_removed before delete on causes
begin select raise(abort, 'causes are append-only'); end;
create trigger links_are_not_changed before update on links
begin select raise(abort, 'links are append-only'); end;
create trigger links_are_not_removed before delete on links
begin select raise(abort, 'links are append-only'); end;
create trigger flags_are_not_changed before update on flags
begin select raise(abort, 'flags are append-only'); end;
create trigger flags_are_not_removed before delete on flags
begin select raise(abort, 'flags are append-only'); end;
)sql";

// A snapshot is a cache of what the log came to up to a response. It is stale once the past before that response changes: a
// response is taken back, tagged or merged in, or a card gets another name. `past` counts such changes for whoever keeps a
// standing in memory.
constexpr const char* snapshots_of_the_log = R"sql(
create table snapshots (
    name text primary key,
    made_of text not null,
    through integer not null,
    stale integer not null,
    bytes blob not null
) strict;

create table past (
    one integer primary key check (one = 1),
    changes integer not null,
    tags integer not null
) strict, without rowid;
insert into past values (1, 0, 0);

create trigger past_changes_with_a_retraction after insert on retractions
begin
    update snapshots set stale = 1 where through >= new.response and stale = 0;
    update past set changes = changes + 1;
end;
create trigger past_changes_with_a_cause after insert on causes
begin
    update snapshots set stale = 1 where through >= new.response and stale = 0 and name <> 'standing';
    update past set tags = tags + 1;
end;
create trigger past_changes_with_a_link after insert on links
begin
    update snapshots set stale = 1 where stale = 0;
    update past set changes = changes + 1;
end;
create trigger past_changes_with_an_exam_handed_in after update of closed on rounds
when new.mode = 'exam' and (old.closed is null) <> (new.closed is null)
begin
    update snapshots set stale = 1
    where through >= (select min(id) from responses where round = new.id) and stale = 0;
    update past set changes = changes + 1;
end;
create trigger past_changes_with_a_late_response after insert on responses
when new.id < (select max(id) from responses)
begin
    update snapshots set stale = 1 where through >= new.id and stale = 0;
    update past set changes = changes + 1;
end;
)sql";

// How far local time was ahead of UTC where and when a round was begun, in minutes: so the day of a response stays what it was,
// wherever its learner goes. Null: an older Retake did not log it. The index holds all that a start reads of this.
constexpr const char* offsets_of_rounds = R"sql(
alter table rounds add column ahead integer;
create index offsets_over_time on rounds (begun, ahead);
)sql";

} // namespace

const std::array<const char*, schema_version> migrations{responses_and_rounds, names_and_flags, rows_named_by_their_moment,
                                                         snapshots_of_the_log, offsets_of_rounds};

} // namespace retake::store
