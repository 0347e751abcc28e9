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

} // namespace

const std::array<const char*, schema_version> migrations{responses_and_rounds, names_and_flags};

} // namespace retake::store
