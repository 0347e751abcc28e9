// The household: one world is closed before the next one is shown, and only when that can be opened.
#include "app/household.hpp"
#include "base/utf8.hpp"
#include "store/learners.hpp"
#include <algorithm>

namespace retake::app {

Household::Household(std::filesystem::path everyone, store::Places places, std::vector<std::filesystem::path> named,
                     Desktop desktop, TimeZone zone)
    : everyone_(std::move(everyone)), places_(std::move(places)), named_(std::move(named)), desktop_(std::move(desktop)),
      zone_(std::move(zone)), world_(std::make_unique<World>(places_, named_, desktop_, zone_)) {}

std::string Household::playing() const {
    for (const auto& learner : store::learners(everyone_))
        if (learner.folder == places_.data)
            return learner.name;
    return "";
}

std::vector<Event> Household::perform(const Effect& effect) {
    if (std::holds_alternative<ReadLearners>(effect))
        return tell();
    if (const auto* use_effect = std::get_if<UseLearner>(&effect))
        return use(*use_effect);
    if (const auto* name_effect = std::get_if<NameLearner>(&effect))
        return name(*name_effect);
    return world_->perform(effect);
}

std::vector<Event> Household::tell() const {
    LearnersRead read;
    for (const auto& learner : store::learners(everyone_))
        read.lines.push_back({learner.name, learner.folder == places_.data});
    return {read};
}

// What waits in memory is written first; a learner whose progress cannot be opened leaves the one who plays at the table.
std::vector<Event> Household::use(const UseLearner& wish) {
    const auto learner = store::learner(everyone_, wish.name);
    if (!learner)
        return {Failed{learner.error(), false}};
    std::vector<Event> events;
    if (learner->folder != places_.data) {
        const auto name = utf8::isolated(playing());
        if (const auto waiting = world_->give_up(); waiting > 0)
            return {Failed{{"What " + name + " responded last is not written yet, so " + name + " stays.",
                            "Make room on the disk, then choose again."},
                           false}};
        const auto places = store::places_of(places_, *learner);
        auto next = std::make_unique<World>(places, named_, desktop_, zone_);
        if (const auto* trouble = next->why_nothing_is_kept())
            return {Failed{{"The progress of " + utf8::isolated(learner->name) + " cannot be opened. " + trouble->message,
                            trouble->next_step},
                           false}};
        world_ = std::move(next);
        places_ = places;
        world_->look_after(wish.at);
    }
    if (const auto noted = store::use_learner(everyone_, learner->name); !noted)
        events.emplace_back(Failed{noted.error(), false}); // for this time only, then
    events.emplace_back(LearnerChanged{learner->name});
    return events;
}

std::vector<Event> Household::name(const NameLearner& wish) {
    const auto done = wish.renames ? store::rename_learner(everyone_, *wish.renames, wish.name) : [&]() -> Result<void> {
        const auto added = store::add_learner(everyone_, wish.name);
        return added ? Result<void>() : Result<void>(added.error());
    }();
    if (!done)
        return {LearnerRefused{done.error()}};
    return tell();
}

} // namespace retake::app
