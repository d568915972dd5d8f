// Where the museum wants an IP to be, as a form: of the work, of a collection that it is in, or of all that the
// institution has.
#pragma once

#include "core/matching/matchprofile.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

class CodePicker;
class Page;

class PositionForm : public FormPanel
{
    Q_OBJECT

public:
    PositionForm(const QList<PositionScope> &scopes, const IpPosition &position, QWidget *parent = nullptr);

    /// Opens the form on the page, for what is nearest to the work and has a position; `then` after it was saved or
    /// left.
    static void open(Page &page, Id<Asset> asset, const std::function<void()> &then);

    [[nodiscard]] IpPosition value() const;

Q_SIGNALS:
    /// Another of the scopes was chosen, by its place.
    void scopeWanted(int place);

private:
    static void show(Page &page, const QList<PositionScope> &scopes, qsizetype place,
                     const std::function<void()> &then);

    IpPosition m_position;
    CodePicker *m_categories;
    CodePicker *m_audiences;
    ChoiceField *m_from;
    ChoiceField *m_to;
    CodePicker *m_territories;
    CodePicker *m_channels;
};

} // namespace lianming
