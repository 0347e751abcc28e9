// The tables of the store: an append-only log of responses, the rounds that they belong to, and small settings.
//
// Moments are UTC milliseconds. `shown`, `given`, `rules` and `cards` are JSON as record.cpp writes it. A seed is the
// same 64 bits as a signed number. No response is ever changed or removed: the triggers see to it.
#include "store/schema.hpp"

namespace retake::store {

const char* const schema = R"sql(
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

} // namespace retake::store
