// The form of a person and the role that person holds in the workspace.
#pragma once

#include "core/brands/brand.h"
#include "core/people/member.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPushButton;

namespace lianming {

class MemberForm : public FormPanel
{
    Q_OBJECT

public:
    /// `brands` are those a brand manager may work for.
    MemberForm(const Member &member, const QList<BrandItem> &brands, QWidget *parent = nullptr);

    [[nodiscard]] Member value() const;

Q_SIGNALS:
    /// The role, which is stored already, is to be taken away.
    void archiveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRole();

    Member m_member;
    QLineEdit *m_name;
    QLineEdit *m_displayName;
    ChoiceField *m_role;
    ChoiceField *m_brand;
    Label *m_hint;
    QPushButton *m_archive = nullptr;
};

} // namespace lianming
