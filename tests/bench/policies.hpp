// Ways to choose the next card: the pile's own, and four others to hold it against.
#pragma once
#include "bench/simulated_learner.hpp"
#include "schedule/due.hpp"
#include "schedule/optimizer.hpp"
#include "schedule/study_day.hpp"
#include <memory>
#include <numeric>

namespace retake::bench {

// A policy is told when a day begins and what was responded, and says which card is next. Cards that were missed are asked again
// at the end of the session by whoever drives it, if the policy wants that.
struct Policy {
    virtual ~Policy() = default;
    // The cards of the day in order: those that are due, and then new ones without end.
    virtual void begin(int day, double seconds) = 0;
    virtual std::optional<std::size_t> next() = 0;
    virtual void responded(std::size_t card, int day, const Response&) = 0;
    virtual bool asks_misses_again() const { return true; }
};

// (a) Whatever comes, out of all cards.
class Drill : public Policy {
public:
    Drill(std::size_t cards, std::uint64_t seed) : rng_(seed), cards_(cards) {}
    void begin(int, double) override {}
    std::optional<std::size_t> next() override { return below(rng_, cards_); }
    void responded(std::size_t, int, const Response&) override {}
    bool asks_misses_again() const override { return false; }

private:
    Rng rng_;
    std::size_t cards_;
};

// What (b), (c) and (d) share: cards come when they are due, the one that has been due for longest first, then new ones.
class ByDueDay : public Policy {
public:
    explicit ByDueDay(std::size_t cards) : cards_(cards) {}
    void begin(int day, double) override {
        queue_.clear();
        for (std::size_t card = 0; card < unseen_; ++card)
            if (due(card) <= day)
                queue_.push_back(card);
        std::ranges::stable_sort(queue_, {}, [&](std::size_t card) { return due(card); });
        at_ = 0;
    }
    std::optional<std::size_t> next() override {
        if (at_ < queue_.size())
            return queue_[at_++];
        return unseen_ < cards_ ? std::optional(unseen_++) : std::nullopt;
    }

protected:
    virtual int due(std::size_t card) const = 0;

private:
    std::size_t cards_;
    std::size_t unseen_ = 0;
    std::vector<std::size_t> queue_;
    std::size_t at_ = 0;
};

// (b) Five boxes, asked every 1, 2, 4, 8 and 16 days; a miss goes back to the first.
class Leitner : public ByDueDay {
public:
    explicit Leitner(std::size_t cards) : ByDueDay(cards), box_(cards), due_(cards) {}
    void responded(std::size_t card, int day, const Response& response) override {
        const bool missed = response.rating == schedule::Rating::again;
        box_[card] = missed ? 0 : std::min(box_[card] + 1, 4);
        due_[card] = day + (1 << box_[card]);
    }
    bool asks_misses_again() const override { return false; }

protected:
    int due(std::size_t card) const override { return due_[card]; }

private:
    std::vector<int> box_, due_;
};

// (c) SM-2 (Wozniak, 1990), with the grades 2, 3, 4 and 5 for Again … Easy.
class Sm2 : public ByDueDay {
public:
    explicit Sm2(std::size_t cards) : ByDueDay(cards), cards_(cards) {}
    void responded(std::size_t card, int day, const Response& response) override {
        auto& [ease, interval, run, due] = cards_[card];
        if (due > day)
            return;
        const int grade = static_cast<int>(response.rating) + 1;
        run = grade < 3 ? 0 : run + 1;
        interval = run <= 1 ? 1 : run == 2 ? 6 : interval * ease;
        if (grade >= 3)
            ease = std::max(1.3, ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02));
        due = day + static_cast<int>(std::ceil(interval));
    }

protected:
    int due(std::size_t card) const override { return cards_[card].due; }

private:
    struct Card {
        double ease = 2.5;
        double interval = 0;
        int run = 0;
        int due = 0;
    };
    std::vector<Card> cards_;
};

// The moment of the n-th response of a day; all of a day's lie within its noon.
inline Instant moment(int day) {
    return Instant{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1} + std::chrono::days(day) + std::chrono::hours(12)};
}

inline schedule::Responded row(std::size_t card, int day, const Response& response) {
    using schedule::Rating, schedule::Confidence;
    return {.card = card,
            .at = moment(day),
            .credit = response.rating == Rating::again ? 0.0 : 1.0,
            .confidence = response.rating == Rating::hard   ? Confidence::guess
                          : response.rating == Rating::easy ? Confidence::sure
                                                            : Confidence::think_so,
            .took = Milliseconds(static_cast<std::int64_t>(response.seconds * 1000))};
}

// (d) FSRS-6 with the default weights, 90 %, in the order of the days on which cards fell due.
class PlainFsrs : public ByDueDay {
public:
    explicit PlainFsrs(std::size_t cards) : ByDueDay(cards) {}
    void responded(std::size_t card, int day, const Response& response) override {
        take(memories_, row(card, day, response), settings_);
    }

protected:
    int due(std::size_t card) const override {
        const auto due = memories_.cards.at(card).due;
        return static_cast<int>((due - schedule::study_day({}, moment(0))).count());
    }

private:
    schedule::Settings settings_;
    schedule::Memories memories_;
};

// The pile: for the minutes there are, what `session_of` finds most worth while. Weights are fitted each time the log has
// doubled.
class OurPile : public Policy {
public:
    struct Ways {
        bool fits = true;              // else the default weights stay
        bool asks_misses_again = true; // on the same day
        bool twenty_a_day = false;     // due cards, then new ones, whatever they are worth
        double desired_retention = 0.9;
    };
    OurPile(std::size_t cards, Ways ways) : ways_(ways), scope_(cards) {
        std::iota(scope_.begin(), scope_.end(), schedule::CardNumber{0});
        settings_.aims.desired_retention = ways.desired_retention;
    }
    void begin(int day, double seconds) override {
        day_ = day;
        if (ways_.fits && log_.size() >= 64 && log_.size() >= 2 * fitted_at_) {
            fitted_at_ = log_.size();
            settings_.model = fit_fsrs6(history_of(log_, settings_)).model;
            memories_ = memories_of(log_, settings_);
        }
        if (ways_.twenty_a_day)
            plan(pile_of_today(memories_, scope_, moment(day), settings_));
        else
            plan_session(seconds);
    }
    std::optional<std::size_t> next() override {
        if (at_ == planned_.size() && ways_.twenty_a_day) {
            const auto unseen = std::ranges::find_if(scope_, [&](auto card) { return !memories_.cards.contains(card); });
            return unseen == scope_.end() ? std::nullopt : std::optional<std::size_t>(*unseen);
        }
        if (at_ == planned_.size())
            plan_session(60); // it went faster than expected
        return at_ < planned_.size() ? std::optional<std::size_t>(planned_[at_++].card) : std::nullopt;
    }
    void responded(std::size_t card, int day, const Response& response) override {
        log_.push_back(row(card, day, response));
        take(memories_, log_.back(), settings_);
    }
    bool asks_misses_again() const override { return ways_.asks_misses_again; }

private:
    void plan(std::vector<schedule::Waiting> cards) {
        planned_ = std::move(cards);
        at_ = 0;
    }
    void plan_session(double seconds) {
        plan(session_of(memories_, scope_, moment(day_), settings_, Milliseconds(static_cast<std::int64_t>(seconds * 1000))));
    }

    Ways ways_;
    std::vector<schedule::CardNumber> scope_;
    schedule::Settings settings_;
    schedule::Memories memories_;
    std::vector<schedule::Responded> log_;
    std::vector<schedule::Waiting> planned_;
    std::size_t at_ = 0;
    int day_ = 0;
    std::size_t fitted_at_ = 0;
};

} // namespace retake::bench
