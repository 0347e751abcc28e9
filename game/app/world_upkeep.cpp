// Upkeep: what the world does for the progress file beside the game, when nobody waits for it.
#include "app/world.hpp"
#include "store/backup.hpp"
#include "study/kept.hpp"
#include <sys/resource.h>

namespace retake::app {
namespace {

void give_way() { setpriority(PRIO_PROCESS, 0, 19); } // Of this thread alone: a frame comes before it.

} // namespace

void World::look_after(Instant now) {
    if (!store_ || !store_->lasts())
        return;
    upkeep_.send([folder = places_.data, now]() -> Errands::Rest {
        give_way();
        return [made = store::back_up_daily(folder, now)]() -> std::vector<Event> {
            return made ? std::vector<Event>{} : std::vector<Event>{Failed{made.error(), false}};
        };
    });
}

// Home was shown from what is stale, or was dear to read; afterwards it is shown again. Where it fails, as on a full disk, it is
// left alone until the next start.
void World::refresh_store(const study::Learner* learner) {
    if (refreshing_ || !(store_->wants_refresh() || (learner != nullptr && learner->wants_refresh)))
        return;
    auto beside = store_->another();
    if (!beside)
        return;
    refreshing_ = true;
    const auto settings = learner != nullptr ? std::optional(learner->settings) : std::nullopt;
    upkeep_.send([this, settings, store = std::make_shared<store::Store>(std::move(*beside))]() -> Errands::Rest {
        give_way();
        auto done = store->refresh();
        if (done && settings)
            done = study::refresh(*store, *settings);
        return [this, done]() -> std::vector<Event> {
            if (!done)
                return {Failed{done.error(), false}};
            refreshing_ = false;
            return tell_shelf();
        };
    });
}

} // namespace retake::app
