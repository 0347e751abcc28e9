// A round in the terminal: reads a line, tells the session, performs what it asks for, and prints what came of it.
#include "cli/play_text.hpp"
#include "base/overloaded.hpp"
#include "cli/play_text_input.hpp"
#include "cli/play_text_output.hpp"
#include <charconv>
#include <iostream>
#include <set>

namespace retake::cli {
namespace {

std::string title_of(const session::Cards& cards) {
    std::set<std::string> banks;
    for (const auto& card : cards)
        banks.insert(card.bank);
    const auto others = banks.size() - 1;
    return cards.front().bank_title + (others == 0 ? "" : " and " + std::to_string(others) + " more");
}

class TextPlay {
public:
    TextPlay(const TextRound& round, store::Store* store, std::ostream& out, std::ostream& err)
        : round_(round), store_(store), out_(out), err_(err) {}

    int play(const std::function<Instant()>& now, std::istream& in) {
        begin(now());
        for (std::string line; asking() != nullptr || checking();) {
            if (!std::getline(in, line)) {
                stop();
                break;
            }
            const auto at = now();
            const auto before = place();
            if (!take(line, at))
                break;
            go_on(before, at);
        }
        return end();
    }

private:
    const session::Asking* asking() const { return std::get_if<session::Asking>(&state_.phase); }

    bool checking() const { return std::holds_alternative<session::Checking>(state_.phase); }

    // Where the round stands: what is told changes with it.
    struct Place {
        std::size_t phase = 0;
        int card = -1;
        std::size_t attempts = 0;
        bool silent = false;
        bool operator==(const Place&) const = default;
    };
    Place place() const {
        return {state_.phase.index(), asking() != nullptr ? asking()->card : -1, state_.attempts.size(), silent(state_)};
    }

    void tell(const Told& told) { out_ << (round_.format == Format::json ? as_json(told) : as_text(told)) << std::flush; }

    void begin(Instant at) {
        if (round_.format == Format::text)
            err_ << "Type the number or letter of a choice, or your words. ? opens a hint, an empty line skips, q stops.\n"
                    "! before a response says that you are sure, ~ that you guess.\n"
                 << introduction();
        if (round_.kept_as) {
            kept_as_ = *round_.kept_as;
            state_ = resume(round_.cards, round_.rules, round_.seed, round_.attempts, at);
        } else {
            accept(start(round_.cards, round_.rules, round_.seed, at));
        }
        if (over(state_)) // It was killed on its last card, before it was closed.
            happen(session::Left{at});
        tell_phase(at);
    }

    std::string introduction() const {
        const auto time = round_.rules.in_all ? std::chrono::ceil<std::chrono::minutes>(*round_.rules.in_all).count() : 0;
        const auto minutes = std::to_string(time) + (time == 1 ? " minute" : " minutes");
        switch (round_.rules.mode) {
        case session::Mode::exam:
            return "An exam" + (time > 0 ? " of " + minutes : "") +
                   ": nothing is told before it is handed in. < goes back a card, an empty line goes on.\n";
        case session::Mode::sprint:
            return "A sprint of " + minutes + ": nothing is told before its time is up.\n";
        case session::Mode::practice:
        case session::Mode::pile:
            break;
        }
        return "";
    }

    void accept(session::Step step) {
        state_ = std::move(step.state);
        for (const auto& effect : step.effects)
            if (store_ != nullptr)
                std::visit([&](const auto& what) { perform(what); }, effect);
    }

    void happen(const session::Event& event) { accept(update(std::move(state_), event)); }

    void perform(const session::OpenRound& open) {
        std::vector<store::CardName> names;
        for (const auto& card : *state_.cards)
            names.push_back({card.bank, card.item.id});
        const auto opened = store_->open_round(names, title_of(*state_.cards), open.rules, open.seed, open.at);
        if (opened)
            kept_as_ = *opened;
        else
            tell_failure(opened.error());
    }
    void perform(const session::SaveAttempt& save) {
        const auto& card = save.cards->at(static_cast<std::size_t>(save.attempt.card));
        report(save.replaces ? store_->replace(kept_as_, card, save.attempt) : store_->append(kept_as_, card, save.attempt));
    }
    void perform(const session::RetractAttempt& back) { report(store_->retract(kept_as_, back.card, back.at)); }
    void perform(const session::CloseRound& close) { report(store_->close_round(kept_as_, close.at)); }

    void report(const Result<void>& written) {
        if (!written)
            tell_failure(written.error());
    }

    // The same trouble at each card is told once.
    void tell_failure(const Failure& failure) {
        if (failure == last_failure_)
            return;
        last_failure_ = failure;
        err_ << failure.message << '\n' << failure.next_step << '\n';
    }

    // False: the learner stops.
    bool take(const std::string& line, Instant at) {
        const auto before = place();
        happen(session::Ticked{at});
        if (place() != before && !line.empty() && line != "q")
            tell(UnclearTold{"", "The time was up before that."});
        if (checking())
            return take_on_the_last_page(line, at);
        const auto* card = asking();
        if (card == nullptr)
            return true; // The time was up before the line came.
        if (silent(state_) && state_.rules.mode == session::Mode::exam && (line == "<" || line.empty())) {
            if (line == "<" && card->card == 0)
                tell(UnclearTold{item_of(*card).id, "This is the first card."});
            else
                leaf(card->card + (line.empty() ? 1 : -1), at);
            return true;
        }
        const auto& item = item_of(*card);
        return std::visit(overloaded{
                              [&](const StopTyped&) {
                                  stop();
                                  return false;
                              },
                              [&](const SkipTyped&) {
                                  happen(session::SkipAsked{at});
                                  happen(session::SkipAsked{at});
                                  return true;
                              },
                              [&](const HintTyped&) {
                                  open_hint(item);
                                  return true;
                              },
                              [&](const UnclearTyped& unclear) {
                                  tell(UnclearTold{item.id, unclear.message});
                                  return true;
                              },
                              [&](const ResponseTyped& typed) {
                                  happen(session::Submitted{typed.response, typed.confidence, at});
                                  return true;
                              },
                          },
                          read_line(line, item, card->shown.interaction));
    }

    const item::Item& item_of(const session::Asking& card) const { return card_of(state_, card.card).item; }

    // What was given to the card stays.
    void leaf(int to, Instant at) {
        const auto given = asking() != nullptr ? attempts_at(state_, asking()->card) : std::vector<const session::Attempt*>();
        session::Leafed leafed{.to = to, .at = at};
        if (!given.empty()) {
            leafed.response = given.front()->response;
            leafed.confidence = given.front()->confidence;
        }
        happen(leafed);
    }

    bool take_on_the_last_page(const std::string& line, Instant at) {
        const auto count = static_cast<int>(state_.cards->size());
        int card = 0;
        const auto read = std::from_chars(line.data(), line.data() + line.size(), card);
        if (line == "q") {
            stop();
            return false;
        }
        if (line.empty())
            happen(session::HandedIn{at});
        else if (line == "<")
            leaf(count - 1, at);
        else if (read.ec == std::errc() && read.ptr == line.data() + line.size() && card >= 1 && card <= count)
            leaf(card - 1, at);
        else
            tell(UnclearTold{"", "Type a number from 1 to " + std::to_string(count) + ", or an empty line to hand it in."});
        return true;
    }

    void open_hint(const item::Item& item) {
        happen(session::HintOpened{});
        const bool opened = asking() != nullptr && asking()->hinted;
        tell(HintTold{item.id, opened ? item.hint : std::string("This card has none.")});
    }

    // To whatever comes next.
    void go_on(const Place& before, Instant at) {
        if (std::holds_alternative<session::Reviewing>(state_.phase)) {
            tell(graded_told(state_, state_.attempts.back()));
            happen(session::Continued{at});
        }
        if (place() != before)
            tell_phase(at);
    }

    void tell_phase(Instant at) {
        if (std::holds_alternative<session::Totalled>(state_.phase)) {
            if (state_.rules.mode != session::Mode::practice)
                for (const auto& told : review_told(state_))
                    tell(told);
            tell(finished_told(state_));
            happen(session::RetakeStarted{at});
        }
        if (std::holds_alternative<session::Cleared>(state_.phase)) {
            if (state_.rules.mode == session::Mode::pile)
                tell(finished_told(state_));
            tell(ClearedTold{});
        }
        if (asking() != nullptr)
            tell(question_told(state_));
        if (checking())
            tell(checking_told(state_));
    }

    void stop() {
        if (silent(state_))
            tell(StoppedTold{}); // Its verdicts wait until it is handed in.
        else if (state_.rules.mode != session::Mode::pile && retaking(state_))
            tell(StoppedTold{static_cast<int>(state_.pile.size())});
        else
            tell(finished_told(state_));
    }

    int end() {
        const auto lost = store_ != nullptr ? store_->waiting() : 0;
        if (lost == 0)
            return 0;
        err_ << lost << (lost == 1 ? " response" : " responses") << " of this round could not be kept.\n";
        return 3;
    }

    const TextRound& round_;
    store::Store* store_;
    std::ostream& out_;
    std::ostream& err_;
    session::State state_;
    store::RoundId kept_as_ = store::latest_round;
    Failure last_failure_;
};

} // namespace

int play_text(const TextRound& round, store::Store* store, const std::function<Instant()>& now, std::istream& in,
              std::ostream& out, std::ostream& err) {
    return TextPlay(round, store, out, err).play(now, in);
}

} // namespace retake::cli
