// SQL that reads how proposals went, for the figures about them.
#pragma once

#include "core/db/connection.h"
#include "core/proposals/pipelinefigures.h"

namespace lianming {

class CourseRepository
{
public:
    explicit CourseRepository(Connection &db) : m_db(&db) {}

    /// By id.
    [[nodiscard]] QList<ProposalCourse> read(const ProposalFilter &filter, const QDateTime &now) const;

private:
    Connection *m_db;
};

} // namespace lianming
