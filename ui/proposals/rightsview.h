// The answer of the rights check as a person reads it: the verdict as a pill, then each reason. Used for a proposal and
// for the signing of a contract.
#pragma once

#include "core/rights/avails.h"

#include <QWidget>

class QVBoxLayout;

namespace lianming {

struct Workspace;

class RightsView : public QWidget
{
    Q_OBJECT

public:
    explicit RightsView(const AvailsAnswer &answer, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Whoever stands against it: a contract's number, or a proposal's.
    void numberWanted(const QString &number);

private:
    static void add(QVBoxLayout *column, const QString &head, const QString &text, bool isHard);
};

/// The page and the record of a contract's or a proposal's number. Throws Error::NotFound.
[[nodiscard]] std::pair<QString, qint64> recordOfNumber(Workspace &w, const QString &number);

} // namespace lianming
