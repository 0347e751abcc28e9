// Upkeep: what the world does for the progress file beside the game, when nobody waits for it.
#include "app/world.hpp"
#include "store/backup.hpp"
#include <sys/resource.h>

namespace retake::app {

void World::look_after(Instant now) {
    if (!store_)
        return;
    upkeep_.send([folder = places_.data, now]() -> Errands::Rest {
        setpriority(PRIO_PROCESS, 0, 19); // Of this thread alone: the first frame comes before it.
        return [made = store::back_up_daily(folder, now)]() -> std::vector<Event> {
            return made ? std::vector<Event>{} : std::vector<Event>{Failed{made.error(), false}};
        };
    });
}

} // namespace retake::app
