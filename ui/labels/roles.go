package labels

import (
	"strings"

	"needledrop/internal/catalog"
	"needledrop/ui/lang"
)

// PersonRole is what a credit says of a role.
func PersonRole(r catalog.Role) string {
	switch r {
	case catalog.MusicSupervisor:
		return lang.Tr("Music supervisor")
	case catalog.Composer:
		return lang.Tr("Composer")
	case catalog.Theme:
		return lang.Tr("Theme")
	case catalog.ExecutiveMusicProducer:
		return lang.Tr("Executive music producer")
	}
	return lang.Tr("Creator")
}

// PersonRoles names roles in one line.
func PersonRoles(roles []catalog.Role) string {
	return strings.Join(Each(roles, PersonRole), lang.Tr(", "))
}
