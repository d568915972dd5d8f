// Rights: may they be given, who has them, what do we hold ourselves, what is held or kept. Three views: the question
// with its answer, map and matrix; what institutions hold and what stands in the way; holds, options and own use.
#pragma once

#include "ui/widgets/viewspage.h"

namespace lianming {

class AskView;
class HeldView;
class ReservationsView;

class RightsPage : public ViewsPage
{
    Q_OBJECT

public:
    explicit RightsPage(Session &session);

    /// As ViewsPage; "view" is "ask", "held" or "kept".
    void openRows(const QVariantMap &filter) override;

protected:
    [[nodiscard]] QString viewTitle(const QString &key) const override;

private:
    AskView *m_ask;
    HeldView *m_held;
    ReservationsView *m_kept;
};

} // namespace lianming
