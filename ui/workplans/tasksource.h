// The tasks of one plan or template, for choosing what another begins after.
#pragma once

#include "ui/widgets/codesource.h"

namespace lianming {

class TaskSource : public CodeSource
{
    Q_OBJECT

public:
    struct Task {
        QString code;
        QString title;
        QString phase;
    };

    explicit TaskSource(const QList<Task> &tasks, QObject *parent = nullptr) : CodeSource(parent), m_tasks(tasks) {}

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    void search(const QString &typed) override;

private:
    QList<Task> m_tasks;
};

} // namespace lianming
