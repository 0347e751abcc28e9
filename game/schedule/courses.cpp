// The history of all cards, sorted by card and freed of accidents.
#include "schedule/courses.hpp"
#include <algorithm>
#include <map>

namespace retake::schedule {

Courses courses_of(std::span<const Taken> history, Counting counting, double (*weight)(double k, double n)) {
    const auto days_of = [&](const Taken& taken) {
        return counting == Counting::days ? taken.elapsed.days : static_cast<double>(taken.elapsed.study_days);
    };
    std::unordered_map<CardNumber, std::size_t> places;
    Courses courses;
    std::vector<std::pair<std::size_t, std::size_t>> items;
    for (const auto& taken : history) {
        if (!taken.counts)
            continue;
        const auto [place, is_new] = places.try_emplace(taken.card, courses.size());
        if (is_new)
            courses.emplace_back();
        auto& course = courses[place->second];
        if (course.size() == repetitions_max)
            continue;
        if (!course.empty() && days_of(taken) > 0 && !taken.is_copy)
            items.emplace_back(place->second, course.size());
        course.push_back({taken.rating, course.empty() ? 0 : days_of(taken), 0});
    }
    for (std::size_t k = 0; k < items.size(); ++k)
        courses[items[k].first][items[k].second].weight = weight(static_cast<double>(k), static_cast<double>(items.size()));
    std::erase_if(courses, [](const Course& course) { return items_of(course) == 0; });
    return courses;
}

std::size_t items_of(const Course& course) {
    return static_cast<std::size_t>(std::ranges::count_if(course, [](const Repetition& each) { return each.weight > 0; }));
}

std::size_t items_of(const Courses& courses) {
    std::size_t items = 0;
    for (const auto& course : courses)
        items += items_of(course);
    return items;
}

First first_of(const Course& course) {
    const auto second = std::ranges::find_if(course, [](const Repetition& each) { return each.days > 0; });
    return {course.front().rating, second->days, second->rating != Rating::again, second->weight == 0};
}

Courses without_outliers(Courses courses) {
    using Group = std::pair<Rating, double>; // first rating, days to the first item
    std::map<Group, std::size_t> cards;
    std::map<Rating, std::size_t> cards_of_rating;
    for (const auto& course : courses) {
        const auto first = first_of(course);
        if (first.is_copy)
            continue;
        ++cards[{first.rating, first.days}];
        ++cards_of_rating[first.rating];
    }
    std::vector<std::pair<std::size_t, Group>> rarest_first;
    for (const auto& [group, count] : cards)
        rarest_first.emplace_back(count, group);
    std::ranges::sort(rarest_first, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.second > b.second.second; // of equals the longer goes first
    });
    std::map<Rating, std::size_t> dropped;
    std::map<Group, bool> kept;
    for (const auto& [count, group] : rarest_first) {
        const auto [rating, days] = group;
        const bool rare = dropped[rating] + count <= std::max<std::size_t>(20, cards_of_rating[rating] / 20);
        const bool odd = count < 6 || days > (rating == Rating::easy ? 365 : 100);
        kept[group] = !rare && !odd;
        dropped[rating] += rare ? count : 0;
    }
    std::erase_if(courses, [&](const Course& course) {
        const auto first = first_of(course);
        return !kept[{first.rating, first.days}];
    });
    return courses;
}

} // namespace retake::schedule
