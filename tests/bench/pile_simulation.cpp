// 200 simulated learners, 60 days, 10 minutes a day: the pile against four other ways to choose the next card.
#include "bench/pile_plot.hpp"
#include "bench/policies.hpp"
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>

namespace {

using namespace retake;
using namespace retake::bench;

constexpr int learners = 200;
constexpr int days = 60;
constexpr int days_shown = 90;
constexpr double seconds_a_day = 600;

struct Course {
    std::vector<double> knowledge; // by day, at its beginning
    double minutes = 0;
    double before = 0; // known without any study
};

// A session: the policy's cards until the time is up. A miss is asked again after three other cards, or when there are no others;
// time is kept for those that wait for that.
double study(Policy& policy, Learner& learner, int day) {
    constexpr std::size_t others = 3;
    constexpr double seconds_for_miss = 9;
    double left = seconds_a_day;
    struct Missed {
        std::size_t card;
        std::size_t asked; // cards asked before it comes again
    };
    std::vector<Missed> missed; // oldest first
    std::size_t asked = 0;
    const auto ask = [&](std::size_t card) {
        const auto response = learner.respond(card, day);
        policy.responded(card, day, response);
        left -= response.seconds + response.reading;
        ++asked;
        if (response.rating == schedule::Rating::again && policy.asks_misses_again())
            missed.push_back({card, asked + others});
    };
    const auto ask_missed = [&] {
        const auto card = missed.front().card;
        missed.erase(missed.begin());
        ask(card);
    };
    policy.begin(day, left);
    while (left > seconds_for_miss * static_cast<double>(missed.size())) {
        if (!missed.empty() && missed.front().asked <= asked) {
            ask_missed();
            continue;
        }
        if (const auto card = policy.next())
            ask(*card);
        else if (!missed.empty())
            ask_missed();
        else
            break;
    }
    while (!missed.empty())
        ask_missed();
    return (seconds_a_day - left) / 60;
}

Course course_of(Policy& policy, std::uint64_t seed, std::size_t cards) {
    Learner learner(seed, cards);
    Course course{.before = learner.known_before()};
    for (int day = 0; day <= days_shown; ++day) {
        course.knowledge.push_back(learner.knowledge(day));
        if (day < days)
            course.minutes += study(policy, learner, day);
    }
    return course;
}

struct Estimate {
    double mean = 0;
    double either_side = 0; // of the 95 % confidence interval
};

Estimate estimate(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {mean, 1.96 * std::sqrt(squares / (n - 1) / n)};
}

std::ostream& operator<<(std::ostream& out, const Estimate& estimate) {
    return out << estimate.mean << " ± " << std::noshowpos << estimate.either_side;
}

struct Contender {
    std::string name;
    std::function<std::unique_ptr<Policy>(std::size_t cards, std::uint64_t seed)> make;
    std::vector<Course> courses;
};

Contender pile(std::string name, OurPile::Ways ways) {
    return {std::move(name), [=](std::size_t cards, std::uint64_t) { return std::make_unique<OurPile>(cards, ways); }, {}};
}

// The first five are compared; then come variants of the first.
std::vector<Contender> contenders() {
    return {
        pile("the pile", {}),
        {"plain FSRS", [](std::size_t cards, std::uint64_t) { return std::make_unique<PlainFsrs>(cards); }, {}},
        {"SM-2", [](std::size_t cards, std::uint64_t) { return std::make_unique<Sm2>(cards); }, {}},
        {"Leitner", [](std::size_t cards, std::uint64_t) { return std::make_unique<Leitner>(cards); }, {}},
        {"at random", [](std::size_t cards, std::uint64_t seed) { return std::make_unique<Drill>(cards, seed); }, {}},
        pile("without retakes", {.asks_misses_again = false}),
        pile("default weights", {.fits = false}),
        pile("20 due cards, then new", {.twenty_a_day = true}),
        pile("at 80 %", {.desired_retention = 0.80}),
        pile("at 85 %", {.desired_retention = 0.85}),
        pile("at 95 %", {.desired_retention = 0.95}),
    };
}

std::vector<double> values_of(const Contender& one, const std::function<double(const Course&)>& value) {
    std::vector<double> values;
    for (const auto& course : one.courses)
        values.push_back(value(course));
    return values;
}

double day_60(const Course& course) { return 100 * course.knowledge[days]; }
double day_90(const Course& course) { return 100 * course.knowledge[days_shown]; }
double minutes(const Course& course) { return course.minutes; }

// Learner by learner against the first, so that what learners differ by cancels out.
Estimate against(const Contender& one, const Contender& first, double (*value)(const Course&)) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < one.courses.size(); ++i)
        differences.push_back(value(one.courses[i]) - value(first.courses[i]));
    return estimate(differences);
}

void tell(const std::vector<Contender>& all, std::size_t cards) {
    std::cout << cards << " cards\n\n"
              << "| policy | day 60, % | day 90, % | against the pile, day 90 | minutes | learned a minute, day 60 | day 90 |\n"
              << "|---|---|---|---|---|---|---|\n";
    for (const auto& one : all) {
        const auto learned = [&](double (*known)(const Course&)) {
            return estimate(values_of(one, [&](const Course& course) {
                return static_cast<double>(cards) * (known(course) / 100 - course.before) / course.minutes;
            }));
        };
        std::cout << std::fixed << std::setprecision(1) << "| " << one.name << " | " << estimate(values_of(one, day_60)) << " | "
                  << estimate(values_of(one, day_90)) << " | " << std::showpos;
        if (&one == &all.front())
            std::cout << "–";
        else
            std::cout << against(one, all.front(), day_90);
        std::cout << std::noshowpos << " | " << std::setprecision(0) << estimate(values_of(one, minutes)).mean << " | "
                  << std::setprecision(2) << learned(day_60) << " | " << learned(day_90) << " |\n";
    }
    std::cout << std::endl;
}

std::vector<Line> lines_of(const std::vector<Contender>& all) {
    std::vector<Line> lines;
    for (const std::size_t i : {0u, 1u, 2u, 3u, 4u, 5u}) {
        Line line{all[i].name, {}, i == 0 || i == 5};
        for (std::size_t day = 0; day <= days_shown; ++day)
            line.percent.push_back(estimate(values_of(all[i], [&](const Course& c) { return 100 * c.knowledge[day]; })).mean);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Point> points_of(const std::vector<Contender>& all) {
    std::vector<Point> points;
    const auto add = [&](std::size_t i, Point point) {
        const auto known = estimate(values_of(all[i], day_90));
        point.minutes = estimate(values_of(all[i], minutes)).mean;
        point.percent = known.mean;
        point.either_side = known.either_side;
        points.push_back(std::move(point));
    };
    add(8, {.name = "at 80 %", .ours = true, .joined = true, .name_right = -10, .name_down = -6});
    add(9, {.name = "at 85 %", .ours = true, .joined = true, .name_right = -10, .name_down = -6});
    add(0, {.name = "the pile", .ours = true, .joined = true, .name_right = 8, .name_down = 20});
    add(10, {.name = "at 95 %", .ours = true, .joined = true});
    add(5, {.name = all[5].name, .ours = true, .name_right = -10, .name_down = -6});
    add(1, {.name = all[1].name});
    add(2, {.name = all[2].name, .name_right = 8, .name_down = 22});
    add(3, {.name = all[3].name, .name_right = -10, .name_down = -6});
    add(4, {.name = all[4].name, .name_right = -10, .name_down = 20});
    return points;
}

std::vector<Contender> played(std::size_t cards) {
    auto all = contenders();
    for (auto& one : all)
        for (std::uint64_t seed = 0; seed < learners; ++seed)
            one.courses.push_back(course_of(*one.make(cards, seed), seed, cards));
    tell(all, cards);
    return all;
}

} // namespace

// Prints two tables; draws them into the file that is named, if one is.
int main(int argc, char** argv) {
    const auto many = played(1'000);
    const auto few = played(300);
    if (argc > 1) {
        std::ofstream file(argv[1]);
        file << Plot().svg("1,000 cards: known from day to day", lines_of(many), days, "300 cards: known on day 90, by minutes",
                           points_of(few));
        if (!file) {
            std::cerr << "The picture could not be written to " << argv[1]
                      << ". Name a file in a folder that can be written to.\n";
            return 1;
        }
    }
}
