// Merging: rounds first, then their responses, then what names these.
#include "store/merge.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include <algorithm>
#include <map>
#include <sqlite3.h>
#include <tuple>
#include <unordered_map>

namespace retake::store {
namespace {

class Merge {
public:
    Merge(sqlite3* from, sqlite3* into, const std::set<RoundId>& spared, Merged& added)
        : from_(from), into_(into), spared_(spared), added_(added),
          insert_(into, "insert into responses values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          insert_sheet_(into, "insert or ignore into sheets values (?, ?, ?, ?, ?)"),
          taken_(into, "select 1 from responses where id = ?") {}

    int run_all() {
        rounds();
        responses();
        close_what_was_left();
        named_by_responses();
        links_and_flags();
        settings();
        return code_;
    }

private:
    void note(const Query& query) {
        if (code_ == SQLITE_OK)
            code_ = query.code();
    }
    bool finish(Query& query) {
        query.next();
        note(query);
        return code_ == SQLITE_OK;
    }

    void rounds() {
        Query theirs(from_, "select id, title, mode, rules, seed, cards, begun, closed, ahead from rounds order by id");
        Query insert(into_, "insert into rounds values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Query close(into_, "update rounds set closed = ? where id = ? and closed is null");
        while (theirs.next() && code_ == SQLITE_OK) {
            const auto [id, known] = round_like(theirs);
            rounds_[theirs.integer(0)] = id;
            if (known && !theirs.empty(7) && !spared_.contains(id)) {
                finish(close.again().with(theirs.integer(7)).with(id));
            } else if (!known) {
                insert.again().with(id);
                for (int column = 1; column < 9; ++column)
                    insert.with_value(theirs.value(column));
                added_.rounds += finish(insert) ? 1 : 0;
                if (theirs.empty(7))
                    left_open_.push_back(id);
            }
        }
        note(theirs);
    }

    // Where a round stands here, or could.
    std::pair<RoundId, bool> round_like(const Query& theirs) {
        Query ours(into_, "select seed, cards, begun from rounds where id = ?");
        for (auto id = theirs.integer(0);; ++id) {
            const bool taken = ours.again().with(id).next();
            note(ours);
            if (!taken)
                return {id, false};
            if (ours.integer(0) == theirs.integer(4) && ours.view(1) == theirs.view(5) && ours.integer(2) == theirs.integer(6))
                return {id, true};
        }
    }

    void responses() {
        Query all(from_, "select distinct round from responses order by round");
        while (all.next() && code_ == SQLITE_OK)
            responses_of(all.integer(0), rounds_.try_emplace(all.integer(0), all.integer(0)).first->second);
        note(all);
    }

    // What makes a response of a round itself: its moment, card and pass, how long it took, which item, what it earned.
    using Content = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::string, double>;
    static Content content(const Query& row) {
        return {row.integer(4), row.integer(2), row.integer(3), row.integer(12), row.text(6), row.real(9)};
    }

    void responses_of(RoundId theirs, RoundId ours) {
        std::multimap<Content, ResponseId> known;
        Query here(into_, "select * from responses where round = ? order by id");
        for (here.with(ours); here.next();)
            known.emplace(content(here), here.integer(0));
        note(here);
        Query there(from_,
                    "select r.*, s.* from responses r left join sheets s on s.response = r.id where round = ? order by r.id");
        ResponseId last = 0; // of this round; the next one of it stands behind
        for (there.with(theirs); there.next() && code_ == SQLITE_OK;) {
            const auto same = known.find(content(there));
            ResponseId id = 0;
            if (same != known.end()) {
                id = same->second;
                known.erase(same);
            } else {
                id = insert_response(there, std::max(there.integer(0), last + 1), ours);
            }
            last = std::max(last, id);
            if (id != there.integer(0))
                moved_[there.integer(0)] = id;
            add_sheet(there, id);
        }
        note(there);
    }

    static constexpr int response_columns = 16;

    ResponseId insert_response(const Query& row, ResponseId wanted, RoundId round) {
        const auto id = free_id(taken_, wanted);
        insert_.again().with(id).with(round);
        for (int column = 2; column < response_columns; ++column)
            insert_.with_value(row.value(column));
        added_.responses += finish(insert_) ? 1 : 0;
        return id;
    }

    // A response that was there without its sheet (a damaged file) gets it, too.
    void add_sheet(const Query& row, ResponseId id) {
        if (row.empty(response_columns))
            return;
        insert_sheet_.again().with(id);
        for (int column = response_columns + 1; column < response_columns + 5; ++column)
            insert_sheet_.with_value(row.value(column));
        finish(insert_sheet_);
    }

    std::int64_t free_id(Query& taken, std::int64_t wanted) {
        while (taken.again().with(wanted).next())
            ++wanted;
        note(taken);
        return wanted;
    }

    void close_what_was_left() {
        Query close(into_, "update rounds set closed = coalesce((select max(at) from responses where round = rounds.id), begun)"
                           " where id = ? and id < (select max(id) from rounds)");
        for (const auto id : left_open_)
            finish(close.again().with(id));
    }

    ResponseId here(ResponseId theirs) const {
        const auto moved = moved_.find(theirs);
        return moved == moved_.end() ? theirs : moved->second;
    }

    void named_by_responses() {
        Query theirs(from_, "select response, at from retractions");
        Query retract(into_, "insert or ignore into retractions values (?, ?)");
        while (theirs.next()) {
            finish(retract.again().with(here(theirs.integer(0))).with(theirs.integer(1)));
            added_.others += sqlite3_changes64(into_);
        }
        note(theirs);
        Query tags(from_, "select id, response, at, cause from causes order by id");
        Query known(into_, "select 1 from causes where response = ? and at = ? and cause = ?");
        Query taken(into_, "select 1 from causes where id = ?");
        Query tag(into_, "insert into causes values (?, ?, ?, ?)");
        while (tags.next()) {
            const auto response = here(tags.integer(1));
            if (known.again().with(response).with(tags.integer(2)).with(tags.view(3)).next())
                continue;
            note(known);
            tag.again().with(free_id(taken, tags.integer(0))).with(response).with(tags.integer(2)).with(tags.view(3));
            added_.others += finish(tag) ? 1 : 0;
        }
        note(tags);
    }

    // Rows that are about the rounds up to one of them, and are the same where all but their id is.
    void about_rounds(const std::string& table, const std::string& columns) {
        std::string marks = "?", equal = "round = ?";
        for (std::size_t at = 0, comma = 0; comma != std::string::npos; at = comma + 2) {
            comma = columns.find(", ", at);
            equal += " and " + columns.substr(at, comma == std::string::npos ? comma : comma - at) + " = ?";
            marks += ", ?";
        }
        const auto count = static_cast<int>(std::count(marks.begin(), marks.end(), '?'));
        Query theirs(from_, "select id, round, " + columns + " from " + table + " order by id");
        Query known(into_, "select 1 from " + table + " where " + equal);
        Query taken(into_, "select 1 from " + table + " where id = ?");
        Query insert(into_, "insert into " + table + " (id, round, " + columns + ") values (?, " + marks + ")");
        while (theirs.next() && code_ == SQLITE_OK) {
            const auto mapped = rounds_.find(theirs.integer(1));
            const auto round = mapped == rounds_.end() ? theirs.integer(1) : mapped->second;
            known.again().with(round);
            insert.again().with(free_id(taken, theirs.integer(0))).with(round);
            for (int column = 2; column <= count; ++column) {
                known.with_value(theirs.value(column));
                insert.with_value(theirs.value(column));
            }
            if (!known.next())
                added_.others += finish(insert) ? 1 : 0;
            note(known);
        }
        note(theirs);
    }

    void links_and_flags() {
        about_rounds("links", "bank, item, to_bank, to_item, shared");
        about_rounds("flags", "at, bank, item, stem, note, raised");
    }

    void settings() {
        for (const std::string table : {"settings", "rolls"}) {
            Query theirs(from_, "select * from " + table);
            Query insert(into_, "insert or ignore into " + table + " values (?, ?)");
            while (theirs.next()) {
                finish(insert.again().with(theirs.view(0)).with(theirs.view(1)));
                added_.others += sqlite3_changes64(into_);
            }
            note(theirs);
        }
    }

    sqlite3* from_;
    sqlite3* into_;
    const std::set<RoundId>& spared_;
    Merged& added_;
    Query insert_, insert_sheet_, taken_;              // used for each response
    std::map<RoundId, RoundId> rounds_;                // theirs, and which they are here
    std::unordered_map<ResponseId, ResponseId> moved_; // responses that have another id here
    std::vector<RoundId> left_open_;
    int code_ = SQLITE_OK;
};

int merge_and(sqlite3* from, sqlite3* into, const std::set<RoundId>& spared, const char* end, Merged& added) {
    Merged counted;
    int code = run(into, "begin immediate");
    if (code == SQLITE_OK)
        code = Merge(from, into, spared, counted).run_all();
    if (code == SQLITE_OK)
        code = run(into, end);
    if (code == SQLITE_OK)
        added = counted;
    else if (sqlite3_get_autocommit(into) == 0)
        run(into, "rollback");
    return code;
}

} // namespace

int merge(sqlite3* from, sqlite3* into, const std::set<RoundId>& spared, Merged& added) {
    return merge_and(from, into, spared, "commit", added);
}

int try_merge(sqlite3* from, sqlite3* into, Merged& would_be_added) {
    return merge_and(from, into, {}, "rollback", would_be_added);
}

int give_rounds_to_orphans(sqlite3* database) {
    Query orphans(database,
                  "select round, min(at), max(at) from responses where round not in (select id from rounds) group by round");
    struct Lost {
        RoundId id;
        std::int64_t begun, closed;
    };
    std::vector<Lost> lost;
    while (orphans.next())
        lost.push_back({orphans.integer(0), orphans.integer(1), orphans.integer(2)});
    int code = orphans.code();
    for (const auto& round : lost) {
        std::vector<CardName> cards;
        Query names(database, "select card, bank, item from responses where round = ? and card >= 0 order by id");
        for (names.with(round.id); names.next();) {
            cards.resize(std::max(cards.size(), static_cast<std::size_t>(names.integer(0)) + 1));
            cards[static_cast<std::size_t>(names.integer(0))] = {names.text(1), names.text(2)};
        }
        Query insert(database, "insert into rounds values (?, 'Recovered', 'practice', ?, 0, ?, ?, ?, null)");
        insert.with(round.id).with(write_rules({})).with(write_card_names(cards)).with(round.begun).with(round.closed).next();
        code = code != SQLITE_OK ? code : names.code() != SQLITE_OK ? names.code() : insert.code();
    }
    return code;
}

} // namespace retake::store
