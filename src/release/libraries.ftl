<#-- The libraries in the release with their licences, as their own descriptions name them. -->
The libraries in lib, each under its own licence:

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#assign licences = entry.getValue()/>
${library.artifactId} ${library.version} (${library.groupId})
    ${licences?join(" or ")}
<#if library.url??>
    ${library.url}
</#if>
</#list>
