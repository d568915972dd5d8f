// The rows that a dashboard is made from, with all its SQL: narrow projections of proposals, contracts, statements,
// royalties and registrations. The sums are made from them by plain functions in dashboard.cpp.
#pragma once

#include "core/db/connection.h"
#include "core/reports/dashboard.h"
#include "core/reports/reportcalendar.h"

namespace lianming {

struct Brand;

struct ProposalFigure {
    qint64 id = 0;
    QString stage;
    Money value;
    QDate receivedOn;
    QDate stageSince;
    std::optional<QDate> endedOn; ///< the day it first reached contracted, declined or withdrawn
    bool hasContract = false;
};

struct ContractFigure {
    qint64 id = 0;
    QString number;
    QString title;
    QString state;
    QString brandCode;
    ReportingTerms terms;
    std::optional<QDate> signedOn;
    std::optional<Money> value; ///< of its proposal
};

struct StatementFigure {
    qint64 id = 0;
    qint64 contract = 0;
    QString period;
    QString state;
    QDate receivedOn;
};

struct RoyaltyFigure {
    RoyaltyCell cell; ///< with one statement
    bool closed = false;
};

struct RegistrationFigure {
    qint64 id = 0;
    bool isMark = false;
    QString number;
    QString title;
    QString institutionCode;
    QDate expiresOn;
};

/// Whose records; unset: all.
struct DashboardScope {
    Id<Institution> institution = {};
    Id<Brand> brand = {};
};

/// All of the records that are not archived, of a scope.
struct DashboardRows {
    QList<ProposalFigure> proposals;
    QList<ContractFigure> contracts;
    QList<StatementFigure> statements;
    QList<RoyaltyFigure> royalties; ///< newest calculated edition of each period
    QList<RegistrationFigure> registrations;
};

[[nodiscard]] DashboardRows readDashboardRows(Connection &db, const DashboardScope &scope);

/// The dashboard that `rows` make on the day `today`.
[[nodiscard]] Dashboard dashboard(const DashboardRows &rows, QDate today, const DashboardQuestion &question);

} // namespace lianming
