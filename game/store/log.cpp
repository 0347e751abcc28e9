// The log as plain rows: read in one walk, without the sheets, and with each text kept once.
#include "store/log.hpp"
#include "grading/text.hpp"
#include "store/database.hpp"
#include "store/query.hpp"
#include "store/record.hpp"
#include "store/stamp.hpp"
#include <algorithm>
#include <sqlite3.h>
#include <unordered_map>

namespace retake::store {
namespace {

const std::string columns = "r.id, r.round, r.bank, r.item, r.content_hash, r.pass, r.at, r.credit, r.confidence, r.hinted,"
                            " r.took, r.choices, r.picked";

class Reader {
public:
    explicit Reader(sqlite3* database, ResponseId after = 0)
        : links_(database), round_(database, "select mode from rounds where id = ?") {
        Query causes(database, "select response, cause from causes where response > ? order by id");
        for (causes.with(after); causes.next();)
            causes_[causes.integer(0)] = read_cause(causes.view(1));
        code_ = links_.code() != SQLITE_OK ? links_.code() : causes.code();
    }

    const Links& links() const { return links_; }
    int code() const { return code_; }

    void read(Query& rows) {
        while (rows.next())
            take(rows);
        code_ = code_ != SQLITE_OK ? code_ : rows.code();
    }

    Log log() && { return std::move(log_); }

private:
    // What a card in the log, as its question then was, counts for: without links, always the same.
    struct Meaning {
        RoundId round = -1;
        std::vector<int> cards;
        int content = 0;
    };

    void take(const Query& row) {
        const auto& meaning = meaning_of(row);
        LogRow made{.id = row.integer(0),
                    .round = row.integer(1),
                    .content = meaning.content,
                    .mode = mode_of(row.integer(1)),
                    .pass = static_cast<int>(row.integer(5)),
                    .at = moment(row.integer(6)),
                    .credit = row.real(7),
                    .confidence = row.empty(8) ? std::nullopt : read_confidence(row.view(8)),
                    .hinted = row.integer(9) != 0,
                    .took = Milliseconds{row.integer(10)},
                    .choices = static_cast<int>(row.integer(11))};
        if (!row.empty(12))
            made.picked = static_cast<int>(row.integer(12));
        if (!causes_.empty())
            if (const auto cause = causes_.find(made.id); cause != causes_.end())
                made.cause = cause->second;
        for (const int card : meaning.cards) {
            made.card = card;
            log_.rows.push_back(made);
        }
    }

    // One look for the three texts of a row, as most of the reading is looking them up.
    const Meaning& meaning_of(const Query& row) {
        key_.assign(row.view(2));
        const auto bank_ends = key_.size();
        key_ += '\0';
        key_ += row.view(3);
        const auto item_ends = key_.size();
        key_ += '\0';
        key_ += row.view(4);
        auto& meaning = meanings_[key_];
        const auto round = row.integer(1);
        if (meaning.round == -1)
            meaning.content = number_of(key_.substr(item_ends + 1), contents_, log_.contents);
        if (meaning.round == -1 || (!links_.empty() && meaning.round != round)) {
            meaning.round = round;
            meaning.cards.clear();
            const CardName logged{key_.substr(0, bank_ends), key_.substr(bank_ends + 1, item_ends - bank_ends - 1)};
            for (const auto& name : links_.names_now(logged, round)) {
                const auto number = static_cast<int>(log_.names.size());
                const auto [known, is_new] = numbers_.try_emplace(name.bank + '\0' + name.item, number);
                if (is_new)
                    log_.names.push_back(name);
                meaning.cards.push_back(known->second);
            }
        }
        return meaning;
    }

    session::Mode mode_of(RoundId round) {
        if (round != last_round_) {
            last_round_ = round;
            const bool found = round_.again().with(round).next();
            last_mode_ = (found ? read_mode(round_.view(0)) : std::nullopt).value_or(session::Mode::practice);
        }
        return last_mode_;
    }

    static int number_of(const std::string& text, std::unordered_map<std::string, int>& numbers, std::vector<std::string>& list) {
        const auto [known, is_new] = numbers.try_emplace(text, static_cast<int>(list.size()));
        if (is_new)
            list.push_back(text);
        return known->second;
    }

    Links links_;
    Query round_;
    std::unordered_map<ResponseId, std::optional<session::Cause>> causes_;
    std::unordered_map<std::string, Meaning> meanings_; // by bank, item and content as logged
    std::unordered_map<std::string, int> numbers_;      // of names as they count
    std::unordered_map<std::string, int> contents_;
    std::string key_;
    RoundId last_round_ = -1;
    session::Mode last_mode_ = session::Mode::practice;
    Log log_;
    int code_ = 0;
};

// What was chosen, or typed, though it is not right; a response with several choices is known to be wrong, but not by which.
std::optional<std::string> lure_in(const item::Presentation& shown, const item::Response& given) {
    if (const auto* typed = std::get_if<item::Typed>(&given))
        return typed->text;
    const auto* form = std::get_if<item::PickOne>(&shown.interaction);
    const auto* picked = std::get_if<item::Picked>(&given);
    if (form == nullptr || picked == nullptr)
        return std::nullopt;
    const auto choice = std::ranges::find(form->choices, picked->id, &item::Choice::id);
    return choice == form->choices.end() ? std::nullopt : std::optional(choice->text);
}

void take(std::vector<Lure>& lures, const std::string& text, Instant at) {
    const auto known =
        std::ranges::find(lures, grading::folded(text), [](const Lure& lure) { return grading::folded(lure.text); });
    if (known == lures.end()) {
        lures.push_back({text, 1, at});
    } else {
        ++known->times;
        known->last = at;
    }
}

} // namespace

Result<Log> Store::log(ResponseId after, std::optional<std::size_t> at_most) const {
    Reader reader(database_->get(), after);
    Query rows(database_->get(), "select " + columns + " from responses r where r.id > ? and " + told("r.id", "r.round") +
                                     " order by r.id limit ?");
    constexpr std::int64_t all = -1; // to SQLite
    reader.read(rows.with(after).with(at_most ? static_cast<std::int64_t>(*at_most) : all));
    if (reader.code() != SQLITE_OK)
        return database_->failure(reader.code(), During::reading);
    return std::move(reader).log();
}

Result<Log> Store::history(const CardName& card) const {
    Reader reader(database_->get());
    for (const auto& name : reader.links().names_behind(card)) {
        Query rows(database_->get(),
                   "select " + columns + " from responses r where r.bank = ? and r.item = ? and " + told("r.id", "r.round"));
        reader.read(rows.with(name.bank).with(name.item));
    }
    if (reader.code() != SQLITE_OK)
        return database_->failure(reader.code(), During::reading);
    auto log = std::move(reader).log();
    std::erase_if(log.rows, [&](const LogRow& row) { return log.names[static_cast<std::size_t>(row.card)] != card; });
    std::ranges::sort(log.rows, {}, &LogRow::id);
    for (auto& row : log.rows)
        row.card = 0;
    log.names = {card};
    return log;
}

Result<std::optional<LastShown>> Store::last_shown(const CardName& card) const {
    std::optional<LastShown> last;
    ResponseId latest = 0;
    const Links links(database_->get());
    for (const auto& name : links.names_behind(card)) {
        Query row(database_->get(),
                  "select id, shown, topic from responses join sheets on response = id where bank = ? and item = ?"
                  " and " +
                      counts("id") + " order by id desc limit 1");
        if (row.with(name.bank).with(name.item).next() && row.integer(0) > latest) {
            latest = row.integer(0);
            const auto shown = read_presentation(row.text(1));
            last = LastShown{shown ? shown->stem : std::string(), row.text(2)};
        }
        if (row.code() != SQLITE_OK)
            return database_->failure(row.code(), During::reading);
    }
    return last;
}

Result<Lures> Store::lures(const CardName& card) const {
    const auto log = history(card);
    if (!log)
        return log.error();
    Lures lures;
    Query sheet(database_->get(), "select shown, given from sheets where response = ?");
    for (const auto& row : log->rows) {
        if (row.credit >= 1)
            continue;
        const bool is_there = sheet.again().with(row.id).next();
        if (sheet.code() != SQLITE_OK)
            return database_->failure(sheet.code(), During::reading);
        const auto shown = is_there ? read_presentation(sheet.view(0)) : std::nullopt;
        const auto given = is_there ? read_response(sheet.view(1)) : std::nullopt;
        if (const auto text = shown && given ? lure_in(*shown, *given) : std::nullopt)
            take(lures.known, *text, row.at);
        else if (row.picked)
            ++lures.lost;
    }
    std::ranges::stable_sort(lures.known, std::greater{}, &Lure::times);
    return lures;
}

} // namespace retake::store
