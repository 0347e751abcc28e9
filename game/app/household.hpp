// The household: the learners of this computer, and the world of the one who plays.
#pragma once
#include "app/world.hpp"
#include <memory>

namespace retake::app {

class Household {
public:
    // `everyone`: the data folder of all learners; the data folder of the places is that of the one who plays.
    Household(std::filesystem::path everyone, store::Places, std::vector<std::filesystem::path> named, Desktop desktop = {},
              TimeZone zone = {});

    std::vector<Event> perform(const Effect&);
    World& world() { return *world_; }
    std::string playing() const; // whose world it is

private:
    std::vector<Event> tell() const;
    std::vector<Event> use(const UseLearner&);
    std::vector<Event> name(const NameLearner&);

    std::filesystem::path everyone_;
    store::Places places_;
    std::vector<std::filesystem::path> named_;
    Desktop desktop_;
    TimeZone zone_;
    std::unique_ptr<World> world_; // never null
};

} // namespace retake::app
