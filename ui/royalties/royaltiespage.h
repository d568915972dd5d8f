// What licensees report and what it earns: the inbox of reporting periods, the questions about their lines, the audits.
// What each can do is its own business.
#pragma once

#include "ui/widgets/viewspage.h"

namespace lianming {

class RoyaltiesPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit RoyaltiesPage(Session &session);

    [[nodiscard]] QAction *primaryAction() const override { return firstView().primaryAction(); }

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;
};

} // namespace lianming
