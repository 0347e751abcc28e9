// Other programs that the game starts: an editor, a file chooser. None is waited for, and none goes down with the game.
#pragma once
#include "base/result.hpp"
#include <string>
#include <vector>

namespace retake::app {

using Command = std::vector<std::string>; // the program, looked for on the path, and its arguments

class Processes {
public:
    enum class Purpose { editing, choosing };
    struct Ended {
        Purpose purpose = Purpose::editing;
        std::string program;
        int status = 0;   // as a shell would tell it
        std::string said; // what it wrote, where it was listened to
        bool operator==(const Ended&) const = default;
    };

    Processes() = default;
    ~Processes(); // what runs goes on
    Processes(const Processes&) = delete;
    Processes& operator=(const Processes&) = delete;

    // It gets no terminal and no part of the game's. A chooser is listened to.
    Result<void> start(const Command&, Purpose);

    std::vector<Ended> ended(); // since the last call; never waits
    bool any(Purpose) const;

private:
    struct Running {
        Purpose purpose = Purpose::editing;
        std::string program;
        int pid = 0;
        int output = -1;
        std::string said;
    };
    std::vector<Running> running_;
};

// Whether a program of that name can be started.
bool can_start(const std::string& program);

} // namespace retake::app
