// Other programs that the game starts, by posix_spawn: each in a session of its own, so that no key of a terminal reaches it.
#include "app/process.hpp"
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: what the system calls it

namespace retake::app {
namespace {

struct Spawning { // what is undone when the program was started
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t how{};

    Spawning() {
        posix_spawn_file_actions_init(&files);
        posix_spawnattr_init(&how);
        sigset_t all{}, none{};
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_setsigdefault(&how, &all);
        posix_spawnattr_setsigmask(&how, &none);
        posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    ~Spawning() {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&how);
    }
    Spawning(const Spawning&) = delete;
    Spawning& operator=(const Spawning&) = delete;
};

int as_a_shell_tells(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

void listen(int file, std::string& said) {
    std::array<char, 4096> heard{};
    for (ssize_t count = 0; file >= 0 && (count = ::read(file, heard.data(), heard.size())) > 0;)
        said.append(heard.data(), static_cast<std::size_t>(count));
}

} // namespace

Processes::~Processes() {
    for (const auto& process : running_)
        if (process.output >= 0)
            ::close(process.output);
}

Result<void> Processes::start(const Command& command, Purpose purpose) {
    std::array<int, 2> pipe{-1, -1};
    if (purpose == Purpose::choosing && ::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return Failure{command.front() + " cannot be started: " + std::strerror(errno) + ".",
                       "Close some programs, then try again."};
    Spawning spawning;
    posix_spawn_file_actions_addopen(&spawning.files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (pipe[1] >= 0)
        posix_spawn_file_actions_adddup2(&spawning.files, pipe[1], STDOUT_FILENO);
    else
        posix_spawn_file_actions_addopen(&spawning.files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&spawning.files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t pid = 0;
    const int error = ::posix_spawnp(&pid, arguments.front(), &spawning.files, &spawning.how, arguments.data(), environ);
    if (pipe[1] >= 0)
        ::close(pipe[1]);
    if (error != 0) {
        if (pipe[0] >= 0)
            ::close(pipe[0]);
        return Failure{command.front() + " cannot be started: " + std::strerror(error) + ".", "Is it installed?"};
    }
    running_.push_back({purpose, command.front(), pid, pipe[0], {}});
    return {};
}

std::vector<Processes::Ended> Processes::ended() {
    std::vector<Ended> ended;
    for (auto& process : running_) {
        listen(process.output, process.said);
        int status = 0;
        if (::waitpid(process.pid, &status, WNOHANG) != process.pid)
            continue;
        listen(process.output, process.said);
        if (process.output >= 0)
            ::close(process.output);
        ended.push_back({process.purpose, process.program, as_a_shell_tells(status), std::move(process.said)});
        process.pid = 0;
    }
    std::erase_if(running_, [](const Running& process) { return process.pid == 0; });
    return ended;
}

bool Processes::any(Purpose purpose) const { return std::ranges::find(running_, purpose, &Running::purpose) != running_.end(); }

bool can_start(const std::string& program) {
    const auto runs = [](const std::filesystem::path& file) {
        std::error_code error;
        return std::filesystem::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0;
    };
    if (program.empty() || program.find('/') != std::string::npos)
        return !program.empty() && runs(program);
    const char* path = std::getenv("PATH");
    std::string folders = path ? path : "/usr/local/bin:/usr/bin:/bin";
    for (std::size_t at = 0; at <= folders.size();) {
        const auto end = std::min(folders.find(':', at), folders.size());
        if (end > at && runs(std::filesystem::path(folders.substr(at, end - at)) / program))
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace retake::app
