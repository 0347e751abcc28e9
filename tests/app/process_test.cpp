// Other programs: started without waiting, heard where they are asked, and told of when they end.
#include "app/process.hpp"
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace retake::app {
namespace {

using Purpose = Processes::Purpose;

std::vector<Processes::Ended> wait_for_one(Processes& processes) {
    for (int tries = 0; tries < 2000; ++tries) {
        auto ended = processes.ended();
        if (!ended.empty())
            return ended;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return {};
}

TEST(Processes, AreListenedToWhereTheyChoose) {
    Processes processes;
    ASSERT_TRUE(processes.start({"sh", "-c", "echo /tmp/cats.yaml; exit 3"}, Purpose::choosing));
    EXPECT_TRUE(processes.any(Purpose::choosing));
    EXPECT_EQ(wait_for_one(processes), (std::vector<Processes::Ended>{{Purpose::choosing, "sh", 3, "/tmp/cats.yaml\n"}}));
    EXPECT_FALSE(processes.any(Purpose::choosing));
}

TEST(Processes, AreNeverWaitedFor) {
    Processes processes;
    ASSERT_TRUE(processes.start({"sleep", "0.3"}, Purpose::editing));
    EXPECT_TRUE(processes.ended().empty());
    EXPECT_EQ(wait_for_one(processes), (std::vector<Processes::Ended>{{Purpose::editing, "sleep", 0, ""}}));
}

TEST(Processes, HaveNoTerminalAndNothingToRead) {
    Processes processes;
    ASSERT_TRUE(processes.start({"sh", "-c", "read line || echo nothing; test -t 0 || echo none"}, Purpose::choosing));
    EXPECT_EQ(wait_for_one(processes)[0].said, "nothing\nnone\n");
}

TEST(Processes, ThatAreNotThereAreSaidToBeSo) {
    Processes processes;
    const auto started = processes.start({"no-such-program-here"}, Purpose::editing);
    ASSERT_FALSE(started);
    EXPECT_NE(started.error().message.find("no-such-program-here"), std::string::npos);
    EXPECT_FALSE(can_start("no-such-program-here"));
    EXPECT_TRUE(can_start("sh"));
    EXPECT_TRUE(can_start("/bin/sh"));
}

} // namespace
} // namespace retake::app
