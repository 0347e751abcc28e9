// The learner as the world keeps one: the log, what was planned, and how cards were last shown.
#include "app/world.hpp"
#include "study/fit.hpp"
#include "study/settings.hpp"
#include <algorithm>
#include <set>

namespace retake::app {

// Cards that were asked and can be asked again: their bank is on the shelf and held them when it was last read.
void World::read_learner(ShelfRead& read) {
    auto learner = study::read_learner(*store_, zone_);
    if (!learner) {
        read.troubles.push_back({learner.error().message, learner.error().next_step});
        return;
    }
    std::vector<std::string> banks;
    for (const auto& bank : shelf_.banks)
        banks.push_back(bank.id);
    if (auto here = study::cards_here(*store_, *learner, banks))
        read.here = std::move(*here);
    fit_to(*learner);
    read.learner = std::make_shared<const study::Learner>(std::move(*learner));
}

// Weights are fitted silently, beside the loop, when enough was logged since the last time.
void World::fit_to(const study::Learner& learner) {
    const auto kept = store_->recall(std::string(study::fit_setting));
    const auto before = kept && *kept ? study::read_fit(**kept) : std::nullopt;
    if (fitting_ || !study::fit_is_due(learner.predicted, before))
        return;
    const auto log = store_->log();
    if (!log)
        return;
    fitting_ = true;
    errands_.send([this, responses = study::responses_of(*log), settings = learner.settings]() -> Errands::Rest {
        const auto fit = schedule::fit_fsrs6(schedule::history_of(responses, settings));
        return [this, line = study::write_fit(fit)]() -> std::vector<Event> {
            fitting_ = false;
            if (line.empty())
                return {};
            if (const auto written = store_->remember(std::string(study::fit_setting), line); !written)
                return {Failed{written.error(), false}};
            return tell_shelf();
        };
    });
}

std::vector<Event> World::show_top(const ShowTop& top) const {
    if (!store_)
        return {};
    const auto shown = store_->last_shown(top.name);
    if (!shown || !*shown)
        return {};
    return {TopShown{top.name, (*shown)->stem, (*shown)->topic}};
}

} // namespace retake::app
