#pragma once
#include "core/project/project.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shelfcast::core {

/// Runs @p body in a process of its own; its exit status.
template <class Body>
int inOtherProcess(const Body &body)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(body());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Another program, which opens the project for writing when told and holds it until it is killed. It is started before this
/// process opens anything: a fork would share its locks.
class OtherWindow {
public:
    OtherWindow()
    {
        EXPECT_EQ(pipe(m_order), 0);
        EXPECT_EQ(pipe(m_answer), 0);
        m_child = fork();
        if (m_child != 0)
            return;
        char path[1024] = {};
        if (::read(m_order[0], path, sizeof path - 1) <= 0)
            _exit(1);
        const auto project = Project::open(path);
        const char mode = !project ? '-' : (*project)->readOnly() ? 'r' : 'w';
        if (::write(m_answer[1], &mode, 1) == 1)
            pause();
        _exit(0);
    }
    ~OtherWindow()
    {
        kill();
        for (const int end : {m_order[0], m_order[1], m_answer[0], m_answer[1]})
            close(end);
    }
    /// 'w' where it may write, 'r' where it reads only, '-' where it could not open the file.
    char open(const std::filesystem::path &path)
    {
        char mode = '?';
        EXPECT_GT(::write(m_order[1], path.c_str(), path.string().size()), 0);
        EXPECT_EQ(::read(m_answer[0], &mode, 1), 1);
        return mode;
    }
    void kill()
    {
        if (m_child > 0) {
            ::kill(m_child, SIGKILL);
            waitpid(m_child, nullptr, 0);
        }
        m_child = -1;
    }

private:
    int m_order[2] = {-1, -1}, m_answer[2] = {-1, -1};
    pid_t m_child = -1;
};

} // namespace shelfcast::core
